import type { Payload } from 'payload'
import { storesOf } from './storesOf.ts'

/** How many documents have a score in the figures that reports read: all that were ever live. */
export async function scoredDocuments(payload: Payload): Promise<number> {
  const { generation } = await storesOf(payload).scorecards.projection()
  const where = { generation: { equals: generation } }
  return (await payload.db.count({ collection: 'ops-scores', where })).totalDocs
}
