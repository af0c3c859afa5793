import type { Payload } from 'payload'

const PAGE = 500

/** The ids of all main rows of a collection, trashed ones included, page by page in the order of their ids. */
export async function* documentIds(payload: Payload, collection: string): AsyncGenerator<string> {
  let after: string | number | null = null
  for (;;) {
    const { docs }: { docs: readonly { id: string | number }[] } = await payload.db.find({
      collection,
      where: after === null ? {} : { id: { greater_than: after } },
      sort: ['id'],
      limit: PAGE,
      pagination: false,
      select: {},
    })
    for (const { id } of docs) yield String(id)
    const last = docs.at(-1)
    if (!last || docs.length < PAGE) return
    after = last.id
  }
}
