import type { Payload } from 'payload'

/** Schedules run before the clock looks at other things again: each is one save. */
const LIMIT = 20

/**
 * Runs the publications that are due, one after the other. Payload itself would run a job twice where two processes ask
 * for jobs at once, so the caller holds a lease, and is asked before each whether it still does.
 */
export async function runDueSaves(payload: Payload, stillHeld: () => Promise<boolean>): Promise<void> {
  if (!payload.collections['payload-jobs']) return
  for (let count = 0; count < LIMIT; count += 1) {
    if (!(await stillHeld())) return
    const { noJobsRemaining } = await payload.jobs.run({
      queue: 'default',
      limit: 1,
      sequential: true,
      silent: true,
      where: { taskSlug: { equals: 'schedulePublish' } },
    })
    if (noJobsRemaining) return
  }
}
