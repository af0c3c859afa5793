import type { CollectionAfterChangeHook } from 'payload'
import type { RecordRole } from '../src/facts/RECORD_KINDS.ts'
import { settleRecord } from '../src/store/payload/settleRecord.ts'

/** A saved plan, review, topic, author or channel becomes a fact when something that facts watch has changed. */
export const settleRecordSaved =
  (role: RecordRole): CollectionAfterChangeHook =>
  async ({ collection, doc, req }) => {
    await settleRecord(req, role, collection.slug, doc.id)
    return doc
  }
