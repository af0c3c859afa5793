import type { CollectionAfterChangeHook } from 'payload'
import { settleContent } from '../src/store/payload/settleContent.ts'

/** A saved content document becomes a fact, inside the save's own transaction. */
export const settleSaved: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  await settleContent(req, collection.slug, doc.id)
  return doc
}
