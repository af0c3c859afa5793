import type { PayloadRequest } from 'payload'
import type { ContentState } from '../../facts/ContentState.ts'
import type { NewFact } from '../../facts/NewFact.ts'
import { nextContentFact } from '../../facts/nextContentFact.ts'
import type { Occasion } from '../../facts/Occasion.ts'
import { settle } from '../../facts/settle.ts'
import { payloadFactStore } from './payloadFactStore.ts'
import { readContent } from './readContent.ts'
import { saveOccasion } from './saveOccasion.ts'
import { wake } from './wake.ts'

/** Settles one content document inside the request's transaction and tells the projector that there is work. */
export async function settleContent(
  req: PayloadRequest,
  collection: string,
  id: string | number,
  occasion: Occasion = saveOccasion(req),
): Promise<NewFact<ContentState> | null> {
  const fact = await settle(
    {
      facts: payloadFactStore<ContentState>(req),
      read: (subject) => readContent(req, subject),
      next: nextContentFact,
    },
    { collection, id: String(id) },
    occasion,
  )
  if (fact) wake(req.payload)
  return fact
}
