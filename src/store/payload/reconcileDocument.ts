import type { Payload, PayloadRequest } from 'payload'
import type { ContentState } from '../../facts/ContentState.ts'
import type { Subject } from '../../facts/Fact.ts'
import type { NewFact } from '../../facts/NewFact.ts'
import { adoptLive } from './adoptLive.ts'
import { contentSince } from './contentSince.ts'
import { inOwnTransaction } from './inOwnTransaction.ts'
import { lockDocument } from './lockDocument.ts'
import { payloadFactStore } from './payloadFactStore.ts'
import { rescoreContent } from './rescoreContent.ts'
import { saveOccasion } from './saveOccasion.ts'
import { settleContent } from './settleContent.ts'
import { wasLiveBefore } from './wasLiveBefore.ts'

/**
 * Settles one document apart from any save: on its original date when it was live before the product and nobody has
 * adopted it yet, else now.
 *
 * @returns the fact that its chain had missed, if it had.
 */
export function reconcileDocument(payload: Payload, subject: Subject): Promise<NewFact<ContentState> | null> {
  return inOwnTransaction(payload, async (req) => {
    const { collection, id } = subject
    await lockDocument(req, collection, id)
    if (await isToAdopt(req, subject)) return adoptLive(req, subject)
    const occasion = { ...saveOccasion(req), origin: 'reconciled' } as const
    const settled = await settleContent(req, collection, id, occasion)
    if (settled !== null) return settled
    // A process of an older release may have scored it, or a re-scoring may have failed at it.
    const rescored = await rescoreContent(req, subject, occasion)
    return typeof rescored === 'object' ? rescored.fact : null
  })
}

async function isToAdopt(req: PayloadRequest, subject: Subject): Promise<boolean> {
  if (await payloadFactStore(req).last(subject)) return false
  const since = await contentSince(req.payload, subject.collection).read()
  return wasLiveBefore(req, subject, since?.at ?? null)
}
