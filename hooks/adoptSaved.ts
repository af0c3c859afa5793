import type { CollectionBeforeChangeHook } from 'payload'
import { adoptBeforeSave } from '../src/store/payload/adoptBeforeSave.ts'

/** What was live before the product has its first fact before it is changed. */
export const adoptSaved: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  if (operation === 'update' && originalDoc) await adoptBeforeSave(req, collection.slug, originalDoc.id)
  return data
}
