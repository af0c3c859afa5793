import type { Payload, PayloadRequest, Where } from 'payload'
import { isInTransaction } from '../isInTransaction.ts'
import { mongoOf } from '../mongo/mongoOf.ts'
import { insertStatement } from '../sqlite/insertStatement.ts'
import { sqliteOf } from '../sqlite/sqliteOf.ts'

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

type NewRow = Omit<JournalRow, 'id' | 'at'>

const JOURNAL = 'ops-imports'
const TABLE = 'ops_imports'
const FINISH_SQL = `UPDATE ${TABLE} SET state = 'done', document_id = ?, content_hash = ? WHERE id = ?`

/** Reading and writing of the import journal, inside the request's transaction where one is given. */
export const journal = {
  add: async (req: PayloadRequest, row: NewRow): Promise<void> => {
    await insert(req, { ...row, at: new Date().toISOString() })
  },
  /** Outside a transaction: an entry that `finish` completes. */
  begin: async (req: PayloadRequest, row: Omit<NewRow, 'state'>): Promise<string | number> => {
    const data = { ...row, state: 'begun', at: new Date().toISOString() } as const
    const sqlite = sqliteOf(req.payload)
    if (!sqlite) return (await req.payload.db.create({ collection: JOURNAL, data, req })).id
    const { sql, args } = insertStatement(TABLE, data)
    const { rows } = await sqlite.execute({ sql: `${sql} RETURNING id`, args })
    return Number(rows[0]?.id)
  },
  finish: async (
    req: PayloadRequest,
    id: string | number,
    { documentId, contentHash }: { readonly documentId: string; readonly contentHash: string },
  ): Promise<void> => {
    const sqlite = sqliteOf(req.payload)
    const data = { state: 'done', documentId, contentHash } as const
    if (!sqlite) await journal.change(req, id, data)
    else await sqlite.execute({ sql: FINISH_SQL, args: [documentId, contentHash, Number(id)] })
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

/** Every article appends one: below Payload's adapters, as its fact is. */
async function insert(req: PayloadRequest, row: Omit<JournalRow, 'id'>): Promise<void> {
  const sqlite = (await isInTransaction(req)) ? null : sqliteOf(req.payload)
  if (sqlite) {
    await sqlite.execute(insertStatement(TABLE, row))
    return
  }
  const mongo = mongoOf(req.payload)
  const transactionId = await req.transactionID
  const session = mongo && transactionId ? mongo.session(transactionId) : null
  if (mongo) await mongo.collection(JOURNAL).insertMany([{ ...row }], session ? { session } : {})
  else await req.payload.db.create({ collection: JOURNAL, data: row, req, returning: false })
}
