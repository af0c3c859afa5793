import type { Payload } from 'payload'
import type { Subject } from '../../facts/Fact.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
import { contentSince } from './contentSince.ts'

/**
 * Notes of each content collection that every document which was live before the product has its fact, so that saves
 * need not look any more; not of one in which a document failed.
 */
export async function noteAdopted(payload: Payload, failed: readonly { readonly subject: Subject }[]): Promise<void> {
  for (const collection of Object.keys(settingsOf(payload).content)) {
    if (failed.some(({ subject }) => subject.collection === collection)) continue
    const kept = contentSince(payload, collection)
    const since = await kept.read()
    if (since && !since.adopted) await kept.keep({ ...since, adopted: true })
  }
}
