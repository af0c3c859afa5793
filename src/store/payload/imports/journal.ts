import type { Payload, PayloadRequest, Where } from 'payload'

/** A row of the import journal. */
export type JournalRow = {
  readonly id: string | number
  readonly run: string
  readonly kind: 'article' | 'author' | 'topic' | 'media'
  readonly action: 'created' | 'updated'
  readonly state: 'begun' | 'done' | 'undone'
  readonly name: string
  readonly sourcePath?: string | null
  readonly sourceHash?: string | null
  readonly documentId?: string | null
  readonly contentHash?: string | null
  readonly at: string
}

const JOURNAL = 'ops-imports'

/** Reading and writing of the import journal, inside the request's transaction where one is given. */
export const journal = {
  add: async (req: PayloadRequest, row: Omit<JournalRow, 'id' | 'at'>): Promise<string | number> => {
    const data = { ...row, at: new Date().toISOString() }
    const created = await req.payload.db.create({ collection: JOURNAL, data, req })
    return created.id
  },
  change: async (req: PayloadRequest, id: string | number, data: Partial<JournalRow>): Promise<void> => {
    await req.payload.db.updateOne({ collection: JOURNAL, id, data: { ...data }, req, returning: false })
  },
  drop: async (req: PayloadRequest, id: string | number): Promise<void> => {
    await req.payload.db.deleteOne({ collection: JOURNAL, where: { id: { equals: id } }, req, returning: false })
  },
  find: async (payload: Payload, where: Where): Promise<readonly JournalRow[]> => {
    const { docs } = await payload.db.find<JournalRow>({
      collection: JOURNAL,
      where,
      sort: ['id'],
      limit: 0,
      pagination: false,
    })
    return docs
  },
}
