import type { Mongo, MongoSession } from './mongoOf.ts'

/** Puts rows in the place of those that a filter picks, inside the session's transaction. */
export async function replaceRows(
  mongo: Mongo,
  session: MongoSession,
  slug: string,
  filter: Readonly<Record<string, unknown>>,
  rows: readonly object[],
): Promise<void> {
  await mongo.collection(slug).deleteMany(filter, { session })
  if (rows.length > 0) await mongo.collection(slug).insertMany([...rows], { session, ordered: true })
}
