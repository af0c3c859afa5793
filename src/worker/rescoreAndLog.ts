import type { Payload } from 'payload'
import { CRAFT_FORMULA } from '../scoring/CRAFT_FORMULA.ts'
import { activateFormula } from '../store/payload/activateFormula.ts'
import { type RescoreLog, rescoreLog } from '../store/payload/rescoreLog.ts'
import { scoredDocuments } from '../store/payload/scoredDocuments.ts'
import { type RescoreTally, rescore } from './rescore.ts'

type Ports = {
  readonly payload: Payload
  readonly now: () => Date
  readonly signal: AbortSignal
  readonly onProgress?: (log: RescoreLog) => void
}

/**
 * Re-scores the archive under this version's formula, keeps for all processes how far it is, and puts the formula in force at
 * the end, unless it was stopped. A document that failed has no score that counts until it is saved or reconciled. The
 * caller holds the lease.
 */
export async function rescoreAndLog({ payload, now, signal, onProgress }: Ports): ReturnType<typeof rescore> {
  const [startedAt, total] = [now().toISOString(), await scoredDocuments(payload)]
  const log = rescoreLog(payload)
  const keep = async (tally: RescoreTally, finishedAt: string | null): Promise<void> => {
    const { documents, rescored, gone, failed } = tally
    const counts = { documents, total: Math.max(total, documents), rescored, gone, failed: failed.length }
    const kept = { formula: CRAFT_FORMULA, startedAt, updatedAt: now().toISOString(), finishedAt, ...counts }
    await log.keep(kept)
    onProgress?.(kept)
  }
  await keep({ documents: 0, rescored: 0, gone: 0, failed: [] }, null)
  const done = await rescore(payload, { signal, onPage: (tally) => keep(tally, null) })
  if (!done.stopped) await activateFormula(payload, CRAFT_FORMULA)
  await keep(done, done.stopped ? null : now().toISOString())
  payload.logger.info(
    `[content-ops] ${done.stopped ? 'stopped re-scoring after' : 're-scored'} ${done.documents} documents under ${CRAFT_FORMULA}: ${done.rescored} got a new score, ${done.gone} keep the old one as their text is gone, ${done.failed.length} failed`,
  )
  return done
}
