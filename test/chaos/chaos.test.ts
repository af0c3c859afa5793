import { setTimeout as sleep } from 'node:timers/promises'
import type { CollectionAfterChangeHook, Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SHARE_UNITS } from '../../src/facts/SHARE_UNITS.ts'
import { storesOf } from '../../src/store/payload/storesOf.ts'
import { rebuild } from '../../src/worker/rebuild.ts'
import { reconcile } from '../../src/worker/reconcile.ts'
import { withLease } from '../../src/worker/withLease.ts'
import { databases } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'
import { paragraphs } from '../support/paragraphs.ts'
import { projectedRows } from '../worker/projectedRows.ts'
import { type CommittedStates, committedStates } from './committedStates.ts'
import { editorialWorld, operate, operationNames } from './editorialWorld.ts'
import { expectedTypes } from './expectedTypes.ts'
import { articleRows, factStateOf, liveStateOf } from './liveState.ts'
import { mortalWorker } from './mortalWorker.ts'
import { type Random, randomFrom } from './randomFrom.ts'

/** Operations that are under way at any moment. */
const AT_ONCE = 8
const RUN_MS = 1_800_000

const given = process.env.CHAOS_OPERATIONS
const seed = Number(process.env.CHAOS_SEED ?? Math.floor(Math.random() * 2 ** 31))

const RUNS = [
  { database: 'sqlite', withBulk: true, operations: Number(given ?? 2_000) },
  { database: 'mongodb', withBulk: false, operations: Number(given ?? 300) },
  { database: 'mongodb', withBulk: true, operations: Number(given ?? 300) },
] as const

const runs = RUNS.filter(({ database }) => databases.includes(database))

describe.each(runs)('$operations random operations on $database, in bulk too: $withBulk', (run) => {
  let desk: Desk
  let payload: Payload
  let committed: CommittedStates | null = null

  beforeAll(async () => {
    desk = await openDesk(run.database)
    payload = desk.payload
    if (run.database === 'mongodb') committed = await committedStates(payload)
    const random = randomFrom(seed)
    const world = await editorialWorld(payload, random)
    throwAtRandom(payload, random)
    const worker = mortalWorker(desk.url, randomFrom(seed + 1))
    await worker.ready
    const outcome = await storm(run.operations, () => operate(world, operationNames(run)))
    const { killed, complaints } = await worker.stop()
    console.log(
      `CHAOS_SEED=${seed} ${run.database}: ${JSON.stringify(outcome)}; worker killed ${killed} times${complaints && `; it said ${complaints.slice(0, 1_000)}`}`,
    )
    calm(payload)
  }, RUN_MS)

  afterAll(async () => {
    await committed?.close()
    await desk.close()
  })

  it('leave each document a chain of facts without gap', async () => {
    const facts = await desk.facts()
    const chains = new Map<string, number[]>()
    for (const { subject, sequence } of facts) {
      const key = `${subject.collection}/${subject.id}`
      chains.set(key, [...(chains.get(key) ?? []), sequence])
    }
    expect(chains.size).toBeGreaterThan(run.operations / 20)
    for (const chain of chains.values()) {
      expect(chain.sort((a, b) => a - b)).toEqual(chain.map((_, index) => index + 1))
    }
  })

  it.runIf(run.database === 'mongodb' && !run.withBulk)(
    'made exactly one fact of each committed change, and none of anything else',
    async () => {
      const states = committed ?? expect.fail('a change stream')
      await quiet(states)
      const ids = new Set((await desk.facts()).filter(isOfArticle).map(({ subject }) => subject.id))
      for (const id of (await articleRows(payload)).keys()) ids.add(id)
      expect(states.count()).toBeGreaterThan(run.operations / 2)
      for (const id of ids) {
        const types = (await desk.facts('articles', id)).map(({ type }) => type)
        expect({ id, types }).toEqual({ id, types: expectedTypes(states.of(id)) })
      }
    },
  )

  it('leave every last fact equal to the live state, once all was reconciled', async () => {
    const { documents, facts, failed } = await reconcile(payload)
    console.log(`${run.database}: reconcile saw ${documents} documents and made ${facts} facts`)
    expect(failed).toEqual([])
    if (run.database === 'mongodb' && !run.withBulk) expect(facts).toBe(0)
    const rows = await articleRows(payload)
    const ofArticles = (await desk.facts()).filter(isOfArticle)
    for (const id of new Set([...rows.keys(), ...ofArticles.map(({ subject }) => subject.id)])) {
      const last = (await desk.facts('articles', id)).at(-1)
      const { content, ...live } = liveStateOf(rows.get(id)) ?? { content: null }
      expect({ id, state: factStateOf(last?.state) }).toEqual({ id, state: content === null ? null : live })
    }
    expect((await reconcile(payload)).facts).toBe(0)
  })

  it('leave projections that equal a rebuild in whole numbers', async () => {
    await desk.project()
    const projected = await projectedRows(payload)
    expect(projected.length).toBeGreaterThan(run.operations / 20)
    const stores = storesOf(payload)
    const ports = { stores, holder: 'rebuild', now: () => new Date() }
    await withLease(ports, 'projector', (lease) =>
      rebuild(stores.projections, lease(), { defaultTimeZone: 'UTC', now: ports.now }),
    )
    expect(await projectedRows(payload)).toEqual(projected)
  })

  it('give every fact one place in the feed, without gap', async () => {
    const facts = await desk.facts()
    const places = facts.map(({ position }) => position ?? 0).sort((a, b) => a - b)
    expect(places).toEqual(facts.map((_, index) => index + 1))
  })

  it('keep what is live equal to what was published, republished and not withdrawn', async () => {
    const live = [...(await articleRows(payload)).values()].flatMap((row) => liveStateOf(row) ?? [])
    const onChannels = live.flatMap(({ channels }): readonly (string | null)[] =>
      channels.length > 0 ? channels : [null],
    )
    const { scorecards } = storesOf(payload)
    const { generation } = await scorecards.projection()
    const before = { generation, day: '9999-12-31', filter: {} }
    const counts = new Map<string | null, number>()
    for (const { channel, units } of await scorecards.before({ ...before, by: 'channel' })) {
      counts.set(channel, (counts.get(channel) ?? 0) + units / SHARE_UNITS)
    }
    const site = await scorecards.before({ ...before, by: 'site' })
    expect(site.reduce((sum, { units }) => sum + units, 0)).toBe(live.length * SHARE_UNITS)
    expect(new Map([...counts].filter(([, count]) => count !== 0))).toEqual(tally(onChannels))
  })
})

describe.runIf(databases.includes('mongodb'))('fifty parallel publishes of one author on one channel', () => {
  it('all succeed on MongoDB, with one fact each', async () => {
    const desk = await openDesk('mongodb')
    const author = (await desk.payload.create({ collection: 'authors', data: { name: 'Ann' } })).id
    const channel = (await desk.payload.create({ collection: 'channels', data: { name: 'Web' } })).id
    const articles: (string | number)[] = []
    for (let number = 0; number < 50; number += 1) {
      const data = { title: `No. ${number}`, language: 'en', credits: [{ author }], channels: [channel] }
      const body = paragraphs('A text of a few words.')
      articles.push((await desk.payload.create({ collection: 'articles', draft: true, data: { ...data, body } })).id)
    }
    const publish = (id: string | number) =>
      desk.payload.update({ collection: 'articles', id, data: { _status: 'published' } })
    const outcomes = await Promise.allSettled(articles.map(publish))
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([])
    const facts = (await desk.facts()).filter(isOfArticle)
    expect(facts.map(({ subject }) => subject.id).sort()).toEqual(articles.map(String).sort())
    await desk.close()
  })
})

const isOfArticle = ({ subject }: { readonly subject: { readonly collection: string } }): boolean =>
  subject.collection === 'articles'

/** Does so many operations, several at once. @returns how many of each kind succeeded, and what the others threw. */
async function storm(operations: number, operate: () => Promise<string>) {
  const outcome: Record<string, number> = {}
  const note = (name: string): void => {
    outcome[name] = (outcome[name] ?? 0) + 1
  }
  let left = operations
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      await operate().then(note, (error: unknown) => note(`! ${String(error).slice(0, 90)}`))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return outcome
}

/** Hooks that now and then break a save, before the product has settled it and after. */
function throwAtRandom(payload: Payload, random: Random): void {
  const breaking =
    (probability: number): CollectionAfterChangeHook =>
    ({ doc }) => {
      if (random.chance(probability)) throw new Error('chaos')
      return doc
    }
  const hooks = hooksOf(payload)
  hooks.afterChange.unshift(breaking(0.02))
  hooks.afterChange.push(breaking(0.05))
  hooks.afterDelete.push(breaking(0.05) as never)
}

const hooksOf = ({ collections }: Payload) => (collections.articles ?? expect.fail('articles')).config.hooks

function calm(payload: Payload): void {
  const hooks = hooksOf(payload)
  hooks.afterChange = hooks.afterChange.slice(1, -1)
  hooks.afterDelete = hooks.afterDelete.slice(0, -1)
}

/** Waits until the change stream has told everything. */
async function quiet({ count }: CommittedStates): Promise<void> {
  for (let before = -1; before !== count(); ) {
    before = count()
    await sleep(2_000)
  }
}

function tally(values: readonly (string | null)[]): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
