import type { Payload } from 'payload'

/** The name of a session, as MongoDB's commands take it. */
export type MongoSessionId = { readonly id: unknown }

/** A session of the MongoDB driver, as far as it is used here. */
export type MongoSession = {
  /** What MongoDB itself calls the session. */
  readonly id: MongoSessionId | undefined
  readonly inTransaction: () => boolean
  readonly transaction: { readonly isStarting: boolean }
  readonly abortTransaction: () => Promise<void>
  readonly commitTransaction: () => Promise<void>
  readonly startTransaction: (options?: object) => void
  readonly withTransaction: <T>(run: () => Promise<T>, options?: object) => Promise<T>
  readonly endSession: () => Promise<void>
}

type Filter = Readonly<Record<string, unknown>>
type Options = { readonly session?: MongoSession; readonly upsert?: boolean; readonly [key: string]: unknown }

/** A collection of the MongoDB driver, as far as it is used here. */
export type MongoCollection = {
  readonly find: (filter: Filter, options?: Options) => MongoCursor
  readonly findOne: (filter: Filter, options?: Options) => Promise<Record<string, unknown> | null>
  readonly aggregate: (pipeline: readonly object[], options?: Options) => MongoCursor
  readonly countDocuments: (filter: Filter, options?: Options) => Promise<number>
  readonly insertMany: (docs: readonly object[], options?: Options) => Promise<unknown>
  readonly deleteMany: (filter: Filter, options?: Options) => Promise<unknown>
  readonly distinct: (field: string, filter?: Filter, options?: Options) => Promise<readonly unknown[]>
  readonly deleteOne: (filter: Filter, options?: Options) => Promise<unknown>
  readonly updateOne: (
    filter: Filter,
    update: object,
    options?: Options,
  ) => Promise<{ readonly matchedCount: number; readonly modifiedCount: number; readonly upsertedCount: number }>
  readonly updateMany: (
    filter: Filter,
    update: object,
    options?: Options,
  ) => Promise<{ readonly modifiedCount: number }>
  readonly findOneAndUpdate: (
    filter: Filter,
    update: object,
    options?: Options,
  ) => Promise<Record<string, unknown> | null>
  readonly bulkWrite: (operations: readonly object[], options?: Options) => Promise<unknown>
}

export type MongoCursor = {
  readonly toArray: () => Promise<Record<string, unknown>[]>
  readonly sort: (order: object) => MongoCursor
  readonly limit: (count: number) => MongoCursor
}

/** The parts of Payload's MongoDB adapter that its own interface does not offer: sessions and bare collections. */
export type Mongo = {
  readonly session: (transactionId: number | string) => MongoSession | null
  readonly startSession: () => MongoSession
  /** A command to the server itself. */
  readonly administer: (command: object) => Promise<unknown>
  readonly collection: (slug: string) => MongoCollection
  readonly transactionOptions: object | undefined
}

type MongoClient = {
  readonly startSession: () => MongoSession
  readonly db: (name: string) => { readonly command: (command: object) => Promise<unknown> }
}

type MongooseAdapter = {
  readonly name: string
  readonly sessions: Readonly<Record<string, MongoSession | undefined>>
  readonly transactionOptions: object | false
  readonly connection: { readonly getClient: () => MongoClient }
  readonly collections: Readonly<Record<string, { readonly collection: MongoCollection } | undefined>>
}

/** The MongoDB adapter behind Payload, or null when the database is another one. */
export function mongoOf(payload: Pick<Payload, 'db'>): Mongo | null {
  if (payload.db.name !== 'mongoose') return null
  const adapter = payload.db as unknown as MongooseAdapter
  return {
    session: (transactionId) => adapter.sessions[transactionId] ?? null,
    startSession: () => adapter.connection.getClient().startSession(),
    administer: (command) => adapter.connection.getClient().db('admin').command(command),
    transactionOptions: adapter.transactionOptions || undefined,
    collection: (slug) => {
      const model = adapter.collections[slug]
      if (!model) throw new Error(`[content-ops] there is no collection "${slug}" in this config`)
      return model.collection
    },
  }
}
