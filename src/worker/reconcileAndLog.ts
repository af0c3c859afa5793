import type { Payload } from 'payload'
import { reconcileLog } from '../store/payload/reconcileLog.ts'
import { type Reconciled, reconcile } from './reconcile.ts'

type Ports = { readonly payload: Payload; readonly now: () => Date; readonly signal: AbortSignal }

/** Reconciles, and keeps for all processes what came of it, unless it was stopped. The caller holds the lease. */
export async function reconcileAndLog({ payload, now, signal }: Ports): Promise<Reconciled> {
  const startedAt = now().toISOString()
  const done = await reconcile(payload, signal)
  const { documents, records, facts, failed, stopped } = done
  payload.logger.info(
    `[content-ops] ${stopped ? 'stopped reconciling after' : 'reconciled'} ${documents} documents and ${records} records: ${facts} facts were missing, ${failed.length} failed`,
  )
  if (stopped) return done
  const last = { startedAt, finishedAt: now().toISOString(), documents, records, facts, failed: failed.length }
  await reconcileLog(payload).keep({ since: startedAt, last })
  return done
}
