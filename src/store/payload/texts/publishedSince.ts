import type { Payload } from 'payload'
import type { Subject } from '../../../facts/Fact.ts'
import { storesOf } from '../storesOf.ts'

/** Since when a document has been published, by its first fact: ISO 8601 in UTC. Now, for one that has none yet. */
export async function publishedSince(payload: Payload, subject: Subject): Promise<string> {
  const [chain = []] = await storesOf(payload).projections.chains([subject])
  return chain[0]?.occurredAt ?? new Date().toISOString()
}
