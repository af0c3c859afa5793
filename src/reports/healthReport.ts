import type { Payload, PayloadRequest } from 'payload'
import type { Subject } from '../facts/Fact.ts'
import { subjectKey } from '../facts/subjectKey.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import type { ScheduledSave } from '../store/payload/jobs/ScheduledSave.ts'
import { scheduledSaves } from '../store/payload/jobs/scheduledSaves.ts'
import { reconcileLog } from '../store/payload/reconcileLog.ts'
import { readableTitles } from '../store/payload/reports/readableTitles.ts'
import { workerState } from '../store/payload/reports/workerState.ts'
import { type RescoreLog, rescoreLog } from '../store/payload/rescoreLog.ts'
import { storesOf } from '../store/payload/storesOf.ts'
import type { FluencyReport } from './FluencyReport.ts'
import { fluencyReports } from './fluencyReports.ts'
import { refuseOutsiders } from './refuseOutsiders.ts'

const READERS = { roles: ['admin', 'editor', 'analyst', 'author'], scopes: ['stats:read', 'events:read'] } as const

/** A fact that waits this long means that nothing projects. */
const STALE_SECONDS = 30

/** How the machinery behind the figures is. */
export type HealthReport = {
  /** `ok`; `behind` when facts wait too long or nobody projects; `late` when a schedule is overdue. */
  readonly status: 'ok' | 'behind' | 'late'
  readonly worker: { readonly running: boolean; readonly leaseUntil: string | null }
  readonly position: number
  readonly pending: number
  readonly oldestPendingSeconds: number | null
  readonly generation: number
  readonly timeZone: string
  /** The zone that the configuration asks for, when it is another: `content-ops rebuild --time-zone` changes it. */
  readonly wantedTimeZone: string | null
  /** The last reconcile that came to its end, by night or by command; null when there was none yet. */
  readonly lastReconcile: {
    readonly at: string
    readonly documents: number
    readonly records: number
    /** Facts that were missing and were made good. */
    readonly facts: number
    readonly failed: number
  } | null
  /** The craft formula whose scores the figures count. */
  readonly formula: string
  /** The last re-scoring of the archive under a newer formula; null when there was none yet. */
  readonly rescoring: RescoreLog | null
  /** How it stands with fluency in each language; empty before the first count. */
  readonly fluency: readonly FluencyReport[]
  readonly overdue: readonly (ScheduledSave & { readonly title: string | null })[]
  readonly now: string
}

/** @throws ReportRefusal 401 or 403. */
export async function healthReport(req: PayloadRequest): Promise<HealthReport> {
  refuseOutsiders(req, READERS)
  const { payload } = req
  const now = new Date()
  const { position, pending, generation, timeZone, formula } = await storesOf(payload).scorecards.projection()
  const worker = await workerState(payload, now)
  const oldest = pending > 0 ? ((await storesOf(payload).projections.pending(1))[0] ?? null) : null
  const seconds = oldest ? Math.max(0, Math.round((now.getTime() - Date.parse(oldest.recordedAt)) / 1000)) : null
  const late = (await scheduledSaves(payload, now)).filter(({ overdue }) => overdue !== null)
  const titles = await readableTitles(req, late.map(subjectOf))
  const wanted = settingsOf(payload).timeZone
  const isBehind = (seconds ?? 0) > STALE_SECONDS || !worker.running
  return {
    status: isBehind ? 'behind' : late.length > 0 ? 'late' : 'ok',
    worker,
    position,
    pending,
    oldestPendingSeconds: seconds,
    generation,
    timeZone,
    wantedTimeZone: wanted === timeZone ? null : wanted,
    lastReconcile: await lastReconcile(payload),
    formula,
    rescoring: await rescoreLog(payload).read(),
    fluency: await fluencyReports(payload),
    overdue: late.map((save) => ({ ...save, title: titles.get(subjectKey(subjectOf(save))) ?? null })),
    now: now.toISOString(),
  }
}

const subjectOf = ({ collection, document }: ScheduledSave): Subject => ({ collection, id: document })

async function lastReconcile(payload: Payload): Promise<HealthReport['lastReconcile']> {
  const last = (await reconcileLog(payload).read())?.last
  if (!last) return null
  const { finishedAt, documents, records, facts, failed } = last
  return { at: finishedAt, documents, records, facts, failed }
}
