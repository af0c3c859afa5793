import type { CollectionBeforeDeleteHook } from 'payload'
import { adoptBeforeSave } from '../src/store/payload/adoptBeforeSave.ts'

/** What was live before the product has its first fact before it is deleted. */
export const adoptDeleted: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  await adoptBeforeSave(req, collection.slug, id)
}
