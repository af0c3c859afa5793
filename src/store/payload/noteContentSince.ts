import type { Payload } from 'payload'
import { settingsOf } from '../../settings/settingsOf.ts'
import { contentSince } from './contentSince.ts'
import type { FactRow } from './factRow.ts'

/**
 * Notes for each content collection that its saves are seen from now on, unless that was noted before: a live document
 * without a fact is one of the time before, or one whose fact was missed.
 */
export async function noteContentSince(payload: Payload): Promise<void> {
  for (const collection of Object.keys(settingsOf(payload).content)) {
    const kept = contentSince(payload, collection)
    if ((await kept.read()) !== null) continue
    const at = (await firstFact(payload, collection))?.recordedAt ?? new Date().toISOString()
    const { totalDocs } = await payload.db.count({ collection })
    await kept.keepFirst({ at, adopted: totalDocs === 0 })
  }
}

async function firstFact(payload: Payload, collection: string): Promise<FactRow | null> {
  const { docs } = await payload.db.find<FactRow>({
    collection: 'ops-events',
    where: { subjectCollection: { equals: collection } },
    sort: ['recordedAt'],
    limit: 1,
    pagination: false,
  })
  return docs[0] ?? null
}
