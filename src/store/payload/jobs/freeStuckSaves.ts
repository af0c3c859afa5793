import type { Payload } from 'payload'

/** A schedule is one save: one that has run this long was begun by a process that died. */
export const STUCK_MS = 5 * 60_000

/** Lets publications run again that a crash left marked as running. @returns how many there were. */
export async function freeStuckSaves(payload: Payload, now: Date): Promise<number> {
  if (!payload.collections['payload-jobs']) return 0
  const before = new Date(now.getTime() - STUCK_MS).toISOString()
  const { docs } = await payload.db.find<{ id: string | number }>({
    collection: 'payload-jobs',
    where: {
      and: [
        { taskSlug: { equals: 'schedulePublish' } },
        { processing: { equals: true } },
        { updatedAt: { less_than: before } },
      ],
    },
    limit: 0,
    pagination: false,
  })
  for (const { id } of docs) {
    await payload.db.updateOne({ collection: 'payload-jobs', id, data: { processing: false }, returning: false })
  }
  if (docs.length > 0)
    payload.logger.warn(`[content-ops] freed ${docs.length} scheduled publications that a crash had left`)
  return docs.length
}
