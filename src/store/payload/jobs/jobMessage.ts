import type { ScheduledJob } from './ScheduledJob.ts'

/** Why a job failed, as Payload has kept it. */
export function jobMessage({ error }: Pick<ScheduledJob, 'error'>): string {
  if (typeof error === 'string') return error
  if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message)
  return 'It failed without a message.'
}
