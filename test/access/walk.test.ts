import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROLES } from '../../src/access/Viewer.ts'
import { type Answer, GUESTS, type Guest, type House, type Id, openHouse } from './house.ts'
import { makeDocument, overGraphql, overLocalApi, overRest, stateBefore, type Try, wasDone } from './operations.ts'
import { type Decision, type Entry, OPERATIONS, type Operation, TABLE } from './table.ts'

let open: House
let closed: House

beforeAll(async () => {
  open = await openHouse('sqlite')
  closed = await openHouse('sqlite', { publicContent: false })
})

afterAll(async () => {
  await open.close()
  await closed.close()
})

describe('the table', () => {
  it('decides about every collection that the config has, and about no other', () => {
    expect(Object.keys(TABLE).sort()).toEqual(Object.keys(open.payload.collections).sort())
  })

  it.each(Object.keys(TABLE))(
    'decides about every operation on %s, and says "lacks" of nothing that it has',
    (slug) => {
      const rules = TABLE[slug]
      expect(Object.keys(rules ?? {}).sort()).toEqual([...OPERATIONS].sort())
      const lacking = OPERATIONS.filter((operation) => rules?.[operation] === 'lacks')
      expect(lacking).toEqual(OPERATIONS.filter((operation) => !isThere(slug, operation)))
    },
  )
})

/** Has the collection, as it is configured, such a thing at all? */
function isThere(slug: string, operation: Operation): boolean {
  const { auth, disableDuplicate, trash, versions } = open.payload.collections[slug]?.config ?? {}
  const drafts = Boolean(versions?.drafts)
  if (operation === 'unlock') return Boolean(auth && !auth.disableLocalStrategy)
  if (operation === 'duplicate') return disableDuplicate !== true
  if (['trash', 'restore', 'readTrashed'].includes(operation)) return Boolean(trash)
  if (['readVersions', 'restoreVersion', 'restoreAsDraft'].includes(operation)) return Boolean(versions)
  return ['readDraft', 'updateLive', 'publish', 'unpublish', 'schedule'].includes(operation) ? drafts : true
}

const may = (decision: Decision, { guest, own }: Try): boolean =>
  decision !== 'lacks' && (decision.includes(guest) || (own && decision.includes(`${guest}:own` as Entry)))

/** Preferences are asked for by their key over REST, so that no id reaches them there: their own tests show that way. */
const byId = (slug: string, operation: Operation): boolean =>
  slug !== 'payload-preferences' || operation === 'read' || operation.startsWith('bulk')

const WAYS = {
  REST: (house: House, operation: Operation, tried: Try, id: Id) =>
    byId(tried.slug, operation) ? overRest[operation](house, tried, id) : null,
  GraphQL: overGraphql,
  'the Local API': overLocalApi,
} as const satisfies Readonly<
  Record<string, (house: House, operation: Operation, tried: Try, id: Id) => Promise<Answer> | null>
>

type WayName = keyof typeof WAYS

const rowOf = (house: House, slug: string, id: Id) =>
  house.payload.db.findOne<{ id: Id }>({ collection: slug, where: { id: { equals: id } } })

const countOf = async (house: House, slug: string): Promise<number> => {
  return (await house.payload.db.count({ collection: slug })).totalDocs
}

/** Tries one thing one way: what came of it, and whether anything was left behind by a refusal. */
async function tryOut(house: House, way: WayName, operation: Operation, tried: Try) {
  const state = stateBefore[operation]
  const id = state === null ? '' : await makeDocument(house, tried, state)
  const before = {
    row: state === null ? null : await rowOf(house, tried.slug, id),
    count: await countOf(house, tried.slug),
  }
  const asked = WAYS[way](house, operation, tried, id)
  if (asked === null) return null
  const answer = await asked
  if (wasDone(answer)) return { done: true, trace: null, status: answer.status }
  const after = {
    row: state === null ? null : await rowOf(house, tried.slug, id),
    count: await countOf(house, tried.slug),
  }
  return {
    done: false,
    trace: JSON.stringify(after) === JSON.stringify(before) ? null : { before, after },
    status: answer.status,
  }
}

/** Where "one's own" means anything. Nobody's own account is tried for deletion: the guest is needed further on. */
const isOwnable = (slug: string, operation: Operation, guest: Guest): boolean => {
  if (!ROLES.some((role) => role === guest)) return false
  if (slug === 'users') return ['read', 'update', 'bulkUpdate'].includes(operation)
  return ['plans', 'articles', 'payload-preferences'].includes(slug)
}

/** A collection without endpoints answers 501 to everything. */
const isRefusal = (status: number): boolean => status < 500 || status === 501

async function walk(house: House, way: WayName, slug: string, operation: Operation, guests: readonly Guest[]) {
  const decision = house === closed ? [] : (TABLE[slug]?.[operation] ?? [])
  const wrong: string[] = []
  for (const guest of guests) {
    for (const own of isOwnable(slug, operation, guest) ? [true, false] : [false]) {
      const tried: Try = { guest, slug, own }
      const result = await tryOut(house, way, operation, tried)
      if (result === null) continue
      if (result.done !== may(decision, tried)) wrong.push(`${guest}${own ? ' (own)' : ''}: ${result.status}`)
      if (result.trace) wrong.push(`${guest}: refused, yet ${JSON.stringify(result.trace)}`)
      if (!result.done && !isRefusal(result.status)) wrong.push(`${guest}: ${result.status}, which is no refusal`)
    }
  }
  return wrong
}

const decided = Object.entries(TABLE).flatMap(([slug, rules]) =>
  OPERATIONS.filter((operation) => rules[operation] !== 'lacks').map((operation) => ({ slug, operation })),
)

describe.each(Object.keys(WAYS) as WayName[])('by %s everybody may exactly what the table says', (way) => {
  it.each(decided)('$operation of $slug', async ({ slug, operation }) => {
    expect(await walk(open, way, slug, operation, GUESTS)).toEqual([])
  })
})

describe('where content is not public, a stranger may nothing at all', () => {
  it.each(decided)('$operation of $slug', async ({ slug, operation }) => {
    for (const way of Object.keys(WAYS) as WayName[]) {
      expect(await walk(closed, way, slug, operation, ['anonymous'])).toEqual([])
    }
  })
})
