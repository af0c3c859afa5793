import type { Payload } from 'payload'
import { findSchedules } from './findSchedules.ts'
import { hasHappened } from './hasHappened.ts'
import { removeSchedule } from './removeSchedule.ts'

/**
 * Removes schedules that are due and that people have overtaken: run late, they would put before readers what was
 * written since. @returns how many.
 */
export async function dropOvertakenSaves(payload: Payload, now: Date): Promise<number> {
  let dropped = 0
  for (const job of await findSchedules(payload, { waitUntil: { less_than: now.toISOString() } })) {
    if (!(await hasHappened(payload, job)) || !(await removeSchedule(payload, job.id))) continue
    dropped += 1
    payload.logger.info(`[content-ops] dropped the schedule ${job.id}: what it was to do has happened since`)
  }
  return dropped
}
