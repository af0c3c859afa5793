import type { Payload } from 'payload'
import type { Subject } from '../../facts/Fact.ts'
import { inOwnTransaction } from './inOwnTransaction.ts'
import { lockDocument } from './lockDocument.ts'
import { saveOccasion } from './saveOccasion.ts'
import { settleContent } from './settleContent.ts'

/** Settles one document apart from any save. @returns whether its chain had missed something. */
export function reconcileDocument(payload: Payload, { collection, id }: Subject): Promise<boolean> {
  return inOwnTransaction(payload, async (req) => {
    await lockDocument(req, collection, id)
    const occasion = { ...saveOccasion(req), origin: 'reconciled' as const }
    return (await settleContent(req, collection, id, occasion)) !== null
  })
}
