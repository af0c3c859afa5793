import { jobMessage } from './jobMessage.ts'
import type { ScheduledJob } from './ScheduledJob.ts'

/** What the message of a failure begins with that may pass by itself. Payload keeps nothing of an error but its message. */
export const TRANSIENT = 'The database could not take it just then: '

/** How long to wait after the first failure, after the second …; a failover is over in seconds, an outage in minutes. */
const WAITS_MS: readonly number[] = [10_000, 30_000, 2 * 60_000, 10 * 60_000]

/** When a failed job is tried again, in milliseconds since 1970; null when it is not. */
export function retryAt(job: ScheduledJob): number | null {
  if (!job.hasError || !jobMessage(job).startsWith(TRANSIENT)) return null
  const wait = WAITS_MS[(job.totalTried ?? 1) - 1]
  return wait === undefined ? null : Date.parse(job.updatedAt) + wait
}
