import type { Payload, Where } from 'payload'
import type { ScheduledJob } from './ScheduledJob.ts'

/** The first so many schedules, soonest first: more than any desk looks at. */
const LIMIT = 200

/** Schedules that have not happened, soonest first, of those that match. */
export async function findSchedules(payload: Payload, ...where: readonly Where[]): Promise<readonly ScheduledJob[]> {
  if (!payload.collections['payload-jobs']) return []
  const { docs } = await payload.db.find<ScheduledJob>({
    collection: 'payload-jobs',
    where: { and: [{ taskSlug: { equals: 'schedulePublish' } }, { completedAt: { exists: false } }, ...where] },
    sort: ['waitUntil'],
    limit: LIMIT,
    pagination: false,
  })
  return docs
}
