import type { ReconcileLog } from '../store/payload/reconcileLog.ts'

/** The hour, in UTC, of the nightly reconcile. */
const NIGHT_HOUR = 3

/** Where no process runs at night, a reconcile is due after this long all the same. */
const MAX_AGE_MS = 36 * 3_600_000

/** Is it this night's turn, or has there been none for too long? What counts is when the last one began. */
export function isReconcileDue({ since, last }: ReconcileLog, now: Date): boolean {
  const begun = Date.parse(last?.startedAt ?? since)
  if (now.getTime() - begun > MAX_AGE_MS) return true
  const night = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), NIGHT_HOUR)
  return now.getUTCHours() === NIGHT_HOUR && begun < night
}
