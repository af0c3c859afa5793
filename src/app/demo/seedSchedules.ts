import type { Payload } from 'payload'
import { findSchedules } from '../../store/payload/jobs/findSchedules.ts'

/** Puts every draft whose date is to come on the clock, as its editor would in the admin, unless it is there already. */
export async function seedSchedules(payload: Payload): Promise<void> {
  const users = await payload.find({ collection: 'users', limit: 1, depth: 0 })
  const editor = users.docs[0]
  const { docs } = await payload.find({
    collection: 'articles',
    where: { and: [{ _status: { equals: 'draft' } }, { publishedAt: { greater_than: new Date().toISOString() } }] },
    draft: true,
    depth: 0,
    limit: 0,
  })
  const planned = new Set((await findSchedules(payload)).map(({ input }) => String(input?.doc?.value)))
  for (const doc of docs.filter(({ id }) => !planned.has(String(id)))) {
    await payload.jobs.queue({
      task: 'schedulePublish',
      input: {
        type: 'publish',
        doc: { relationTo: 'articles', value: String(doc.id) },
        ...(editor ? { user: { relationTo: 'users', value: editor.id } } : {}),
      },
      waitUntil: new Date(String(doc.publishedAt)),
    } as never)
  }
}
