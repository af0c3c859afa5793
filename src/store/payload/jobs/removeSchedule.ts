import type { Payload } from 'payload'

/** Removes a schedule that is not being run. @returns whether there was one. */
export async function removeSchedule(payload: Payload, id: string | number): Promise<boolean> {
  const where = {
    and: [{ id: { equals: id } }, { taskSlug: { equals: 'schedulePublish' } }, { processing: { not_equals: true } }],
  }
  const { totalDocs } = await payload.db.count({ collection: 'payload-jobs', where })
  if (totalDocs === 0) return false
  await payload.db.deleteMany({ collection: 'payload-jobs', where })
  return true
}
