import type { Payload } from 'payload'

/** Schedules run at once: each is one save. */
const LIMIT = 20

/** Runs the publications that are due. The caller holds the lease: Payload itself would run a job twice. */
export async function runDueSaves(payload: Payload): Promise<void> {
  if (!payload.collections['payload-jobs']) return
  await payload.jobs.run({
    queue: 'default',
    limit: LIMIT,
    sequential: true,
    silent: true,
    where: { taskSlug: { equals: 'schedulePublish' } },
  })
}
