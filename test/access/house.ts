import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { handleEndpoints, type Payload } from 'payload'
import { ROLES, type Role, SCOPES, type Scope } from '../../src/access/Viewer.ts'
import type { DatabaseName } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'

/** Who asks: nobody, a person by role, a consumer by its one scope, a consumer without any. */
export type Guest = 'anonymous' | Role | Scope | 'no scope'

export const CONSUMERS: readonly (Scope | 'no scope')[] = [...SCOPES, 'no scope']
export const GUESTS: readonly Guest[] = ['anonymous', ...ROLES, ...CONSUMERS]

export type Id = string | number

export type Answer = {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: whatever the API answers
  readonly body: any
}

export type House = Desk & {
  /** The user document of a person, as a request has it. */
  readonly users: Readonly<Record<Guest, { readonly id: Id; readonly collection: 'users' | 'consumers' } | null>>
  /** The author document behind the person whose role is author. */
  readonly ownAuthor: Id
  readonly otherAuthor: Id
  readonly channel: Id
  readonly topic: Id
  /** A published article of the other author. */
  readonly article: Id
  readonly rest: (guest: Guest, method: string, path: string, body?: unknown) => Promise<Answer>
  readonly upload: (guest: Guest, file: File, fields?: object) => Promise<Answer>
  readonly graphql: (guest: Guest, query: string, variables?: object) => Promise<Answer>
}

type Options = { readonly publicContent?: boolean }

/** A desk with one person of every role, one consumer of every scope, and the ways in from outside. */
export async function openHouse(name: DatabaseName, { publicContent = true }: Options = {}): Promise<House> {
  // A second SQLite file in one process would get no tables: Payload believes that the same schema is there already.
  process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'
  const desk = await openDesk(name, { contentOps: { publicContent } })
  const { payload } = desk
  const people = await createPeople(payload)
  const consumers = await createConsumers(payload)
  const users = { anonymous: null, ...people, ...consumers.users } as House['users']
  const ownAuthor = await create(payload, 'authors', { name: 'Own', user: people.author.id, email: 'own@a.test' })
  const otherAuthor = await create(payload, 'authors', { name: 'Other', email: 'other@a.test' })
  const channel = await create(payload, 'channels', { name: 'Site', targets: [{ from: '2026-01', published: 3 }] })
  const topic = await create(payload, 'topics', { name: 'Repair', brief: 'planned in secret', owner: otherAuthor })
  const article = await create(payload, 'articles', {
    title: 'There for all to read',
    credits: [{ author: otherAuthor }],
    channels: [channel],
    topics: [topic],
    _status: 'published',
  })
  const headers = await headersOf(desk, consumers.keys)
  return { ...desk, users, ownAuthor, otherAuthor, channel, topic, article, ...waysIn(desk, headers) }
}

export const create = async (payload: Payload, collection: string, data: object, more: object = {}): Promise<Id> =>
  (await payload.create({ collection: collection as never, data: data as never, ...more })).id

const PASSWORD = 'a password of the tests'

async function createPeople(payload: Payload) {
  const entries = await Promise.all(
    ROLES.map(async (role) => {
      const data = { name: role, email: `${role}@house.test`, password: PASSWORD, role }
      return [role, { id: await create(payload, 'users', data), collection: 'users', role }] as const
    }),
  )
  return Object.fromEntries(entries) as unknown as Record<Role, { readonly id: Id; readonly collection: 'users' }>
}

async function createConsumers(payload: Payload) {
  const keys = new Map<Guest, string>()
  const users: Partial<Record<Guest, object>> = {}
  for (const [index, scope] of CONSUMERS.entries()) {
    const apiKey = `00000000-0000-4000-8000-00000000000${index}`
    const scopes = scope === 'no scope' ? ['collect:write'] : [scope]
    const id = await create(payload, 'consumers', { name: scope, scopes, enableAPIKey: true, apiKey })
    if (scope === 'no scope') await payload.db.updateOne({ collection: 'consumers', id, data: { scopes: [] } })
    keys.set(scope, apiKey)
    users[scope] = { id, collection: 'consumers', scopes: scope === 'no scope' ? [] : scopes }
  }
  return { keys, users }
}

type Headers = Readonly<Record<Guest, Readonly<Record<string, string>>>>

async function headersOf(desk: Desk, keys: ReadonlyMap<Guest, string>): Promise<Headers> {
  const headers: Partial<Record<Guest, Record<string, string>>> = { anonymous: {} }
  for (const [scope, key] of keys) headers[scope] = { Authorization: `consumers API-Key ${key}` }
  for (const role of ROLES) {
    const { token } = await desk.payload.login({
      collection: 'users',
      data: { email: `${role}@house.test`, password: PASSWORD },
    })
    headers[role] = { Authorization: `JWT ${token}` }
  }
  return headers as Headers
}

const SITE = 'http://desk.test'

function waysIn(desk: Desk, headers: Headers): Pick<House, 'rest' | 'upload' | 'graphql'> {
  const config = Promise.resolve(desk.payload.config)
  const answer = async (request: Request): Promise<Answer> => {
    answerAs(desk.payload)
    return read(await handleEndpoints({ config, request }))
  }
  return {
    rest: (guest, method, path, body) =>
      answer(
        new Request(`${SITE}/api${path}`, {
          method,
          headers: { ...headers[guest], 'Content-Type': 'application/json' },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      ),
    upload: (guest, file, fields = {}) => {
      const form = new FormData()
      form.set('file', file)
      form.set('_payload', JSON.stringify(fields))
      return answer(new Request(`${SITE}/api/media`, { method: 'POST', headers: headers[guest], body: form }))
    },
    graphql: async (guest, query, variables = {}) => {
      answerAs(desk.payload)
      const request = new Request(`${SITE}/api/graphql`, {
        method: 'POST',
        headers: { ...headers[guest], 'Content-Type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      })
      return read(await GRAPHQL_POST(config)(request))
    },
  }
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text()
  try {
    return { status: response.status, body: text === '' ? null : JSON.parse(text) }
  } catch {
    return { status: response.status, body: text }
  }
}

type Caches = {
  readonly _payload: Map<string, { readonly payload: Payload | null }>
  _payload_graphql: { graphql: unknown; promise: unknown }
}

let answering: Payload | null = null

/** Payload's handlers know one instance a process, by the key `default`, and one GraphQL schema: make it this desk's. */
function answerAs(payload: Payload): void {
  if (answering === payload) return
  const caches = globalThis as unknown as Caches
  const mine = [...caches._payload.values()].find((entry) => entry.payload === payload)
  if (!mine) throw new Error('this desk is closed')
  caches._payload.set('default', mine)
  Object.assign(caches._payload_graphql, { graphql: null, promise: null })
  answering = payload
}
