import type { Payload, TypedUser } from 'payload'
import type { ScheduledJob } from './ScheduledJob.ts'

/**
 * Puts a schedule that is not being run back on the clock, which runs it within seconds: with the rights of who asks,
 * since who had scheduled it may have left. @returns whether there was one.
 */
export async function runScheduleAgain(payload: Payload, job: ScheduledJob, user: TypedUser): Promise<boolean> {
  const input = { ...job.input, user: { relationTo: user.collection, value: user.id } }
  const changed = await payload.db.updateOne({
    collection: 'payload-jobs',
    where: { and: [{ id: { equals: job.id } }, { processing: { not_equals: true } }] },
    data: { input, hasError: false, error: null, totalTried: 0 },
  })
  return changed !== null
}
