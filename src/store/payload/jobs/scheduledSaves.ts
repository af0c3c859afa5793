import type { Payload } from 'payload'
import type { ScheduledSave } from './ScheduledSave.ts'

/** A schedule is late when it was due this long ago. */
export const LATE_MS = 60_000

/** The first so many schedules, soonest first: more than any desk looks at. */
const LIMIT = 200

type Job = {
  readonly id: string | number
  readonly input?: {
    readonly type?: string
    readonly doc?: { readonly relationTo: string; readonly value: unknown } | null
  } | null
  readonly waitUntil?: string | null
  readonly processing?: boolean | null
  readonly hasError?: boolean | null
  readonly error?: unknown
}

/** Publications on the clock that have not happened, each with the reason when it is overdue. */
export async function scheduledSaves(payload: Payload, now: Date): Promise<readonly ScheduledSave[]> {
  if (!payload.collections['payload-jobs']) return []
  const { docs } = await payload.db.find<Job>({
    collection: 'payload-jobs',
    where: { and: [{ taskSlug: { equals: 'schedulePublish' } }, { completedAt: { exists: false } }] },
    sort: ['waitUntil'],
    limit: LIMIT,
    pagination: false,
  })
  return docs.flatMap((job) => {
    const doc = job.input?.doc
    if (!doc || !job.waitUntil) return []
    const dueAt = new Date(job.waitUntil)
    return [
      {
        id: String(job.id),
        type: job.input?.type === 'unpublish' ? ('unpublish' as const) : ('publish' as const),
        collection: doc.relationTo,
        document: String(doc.value),
        dueAt: dueAt.toISOString(),
        overdue: now.getTime() - dueAt.getTime() > LATE_MS || job.hasError ? reasonOf(job) : null,
      },
    ]
  })
}

function reasonOf(job: Job): NonNullable<ScheduledSave['overdue']> {
  if (job.hasError) return { reason: 'failed', message: messageOf(job.error) }
  if (job.processing)
    return { reason: 'stuck', message: 'It was begun and not finished: the process that ran it has died.' }
  return { reason: 'not-run', message: 'No worker has run it.' }
}

function messageOf(error: unknown): string {
  if (typeof error === 'string') return error
  if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message)
  return 'It failed without a message.'
}
