import type { Payload } from 'payload'
import type { Subject } from '../../facts/Fact.ts'
import { inOwnTransaction } from './inOwnTransaction.ts'
import { lockDocument } from './lockDocument.ts'
import { rescoreContent } from './rescoreContent.ts'
import { saveOccasion } from './saveOccasion.ts'
import { settleContent } from './settleContent.ts'

/** What came of one document; `current` when its score was new enough. */
export type RescoredDocument =
  | { readonly outcome: 'rescored' | 'current' | 'gone' }
  | { readonly outcome: 'failed'; readonly reason: string }

/** Scores one document apart from any save: what its chain had missed is made good first, and bears the new score. */
export async function rescoreDocument(payload: Payload, subject: Subject): Promise<RescoredDocument> {
  try {
    return await inOwnTransaction(payload, async (req) => {
      const { collection, id } = subject
      await lockDocument(req, collection, id)
      const occasion = { ...saveOccasion(req), origin: 'reconciled' } as const
      const settled = await settleContent(req, collection, id, occasion)
      const done = await rescoreContent(req, subject, occasion)
      if (typeof done === 'object' || settled?.state.isLive) return { outcome: 'rescored' }
      return { outcome: done }
    })
  } catch (error) {
    return { outcome: 'failed', reason: error instanceof Error ? error.message : String(error) }
  }
}
