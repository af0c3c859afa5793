import type { Payload } from 'payload'
import { findSchedules } from './findSchedules.ts'
import { hasHappened } from './hasHappened.ts'
import { jobMessage } from './jobMessage.ts'
import { retryAt } from './retryAt.ts'
import type { ScheduledJob } from './ScheduledJob.ts'
import type { ScheduledSave } from './ScheduledSave.ts'

/** A schedule is late when it was due this long ago. */
export const LATE_MS = 60_000

/**
 * Publications on the clock that have not happened, each with the reason when it is overdue. One that has happened since
 * by other hands is none of them.
 */
export async function scheduledSaves(payload: Payload, now: Date): Promise<readonly ScheduledSave[]> {
  const saves: ScheduledSave[] = []
  for (const job of await findSchedules(payload)) {
    const save = saveOf(job, now)
    if (save && !(save.overdue && (await hasHappened(payload, job)))) saves.push(save)
  }
  return saves
}

function saveOf(job: ScheduledJob, now: Date): ScheduledSave | null {
  const doc = job.input?.doc
  if (!doc || !job.waitUntil) return null
  const dueAt = new Date(job.waitUntil)
  const isLate = now.getTime() - dueAt.getTime() > LATE_MS
  return {
    id: String(job.id),
    type: job.input?.type === 'unpublish' ? 'unpublish' : 'publish',
    collection: doc.relationTo,
    document: String(doc.value),
    dueAt: dueAt.toISOString(),
    overdue: isLate || hasFailed(job) ? reasonOf(job) : null,
  }
}

/** One that is tried again by itself has not failed yet. */
const hasFailed = (job: ScheduledJob): boolean => Boolean(job.hasError) && retryAt(job) === null

function reasonOf(job: ScheduledJob): NonNullable<ScheduledSave['overdue']> {
  if (job.hasError) {
    const message = jobMessage(job)
    return { reason: 'failed', message: hasFailed(job) ? message : `${message} (It is tried again by itself.)` }
  }
  if (job.processing)
    return { reason: 'stuck', message: 'It was begun and not finished: the process that ran it has died.' }
  return { reason: 'not-run', message: 'No worker has run it.' }
}
