import { mongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'
import { type DatabaseName, freshDatabase, sqliteOn } from './databases.ts'
import { type Desk, openDesk } from './openDesk.ts'

/**
 * A site that existed before the product was added: filled with the same collections and none of the behaviour, then
 * opened with the product.
 */
export async function oldSite<T>(
  name: DatabaseName,
  fill: (payload: Payload) => Promise<T>,
): Promise<{ readonly desk: Desk; readonly filled: T }> {
  const database = freshDatabase(name)
  const { payload, close } = await openDesk(name, { db: database, contentOps: { disabled: true } })
  const filled = await fill(payload)
  await close()
  const { url } = database
  const db = name === 'sqlite' ? sqliteOn(url, false) : mongooseAdapter({ url, ensureIndexes: true })
  return { desk: await openDesk(name, { db: { db, url } }), filled }
}
