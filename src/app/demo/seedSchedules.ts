import type { Payload } from 'payload'

/** Puts every draft whose date is to come on the clock, as its editor would in the admin. */
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
  for (const doc of docs) {
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
