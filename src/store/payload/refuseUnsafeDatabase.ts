import type { Payload } from 'payload'

type MongooseAdapter = {
  readonly bulkOperationsSingleTransaction?: boolean
  readonly connection?: { readonly getClient: () => { readonly options: { readonly replicaSet?: string } } }
}

/**
 * Refuses a database on which figures could not be true.
 *
 * @throws Error saying what was configured, what is allowed and what to do.
 */
export function refuseUnsafeDatabase(payload: Pick<Payload, 'db'>): void {
  if (payload.db.name === 'sqlite') return
  if (payload.db.name !== 'mongoose') {
    throw new Error(
      `[content-ops] the database adapter is "${payload.db.name}". Allowed are SQLite (@payloadcms/db-sqlite) and MongoDB (@payloadcms/db-mongodb): use one of them.`,
    )
  }
  const adapter = payload.db as unknown as MongooseAdapter
  if (!adapter.connection?.getClient().options.replicaSet) {
    throw new Error(
      '[content-ops] the MongoDB URL names no replica set, so saves would have no transactions and facts could be lost. Add ?replicaSet=NAME to DATABASE_URL (a single node can be a replica set), or use a mongodb+srv:// URL.',
    )
  }
  if (adapter.bulkOperationsSingleTransaction) {
    throw new Error(
      '[content-ops] bulkOperationsSingleTransaction is on: it rolls back documents that it reports as saved. Remove it from mongooseAdapter().',
    )
  }
}
