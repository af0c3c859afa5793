import type { CollectionAfterDeleteHook } from 'payload'
import { forgetLock } from '../src/store/payload/forgetLock.ts'
import { settleContent } from '../src/store/payload/settleContent.ts'

/** A deleted content document is withdrawn, inside the delete's own transaction. */
export const settleDeleted: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  await settleContent(req, collection.slug, id)
  await forgetLock(req, collection.slug, id)
  return doc
}
