import type { Payload, PayloadRequest } from 'payload'
import { adoptLive } from './adoptLive.ts'
import { contentSince } from './contentSince.ts'
import { payloadFactStore } from './payloadFactStore.ts'
import { wasLiveBefore } from './wasLiveBefore.ts'

/** Collections of which this process knows that all is adopted: it stays so, and their saves pay nothing. */
const allAdopted = new WeakMap<Payload, Set<string>>()

/**
 * Before the first save of a document that was live before the product: gives it the fact of what is live now, on its
 * original date, inside the save's transaction. The save is then a change of that, and not a publication of today.
 */
export async function adoptBeforeSave(req: PayloadRequest, collection: string, id: string | number): Promise<void> {
  const { payload } = req
  if (allAdopted.get(payload)?.has(collection)) return
  const since = await contentSince(payload, collection).read()
  if (since?.adopted) {
    allAdopted.set(payload, (allAdopted.get(payload) ?? new Set()).add(collection))
    return
  }
  const subject = { collection, id: String(id) }
  if (await payloadFactStore(req).last(subject)) return
  if (await wasLiveBefore(req, subject, since?.at ?? null)) await adoptLive(req, subject)
}
