import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { publishingOverrideField } from '../collections/fields/publishingOverrideField.ts'
import { isPublishing } from '../src/access/isPublishing.ts'
import { floorRefusal } from '../src/scoring/floorRefusal.ts'
import { belowFloor } from '../src/store/payload/belowFloor.ts'
import { isDeclared } from '../src/store/payload/saveOccasion.ts'

const { name: OVERRIDE, label } = publishingOverrideField

/**
 * Nothing is published on a channel below its floor, by whatever way in, unless an editor says why. What was published
 * elsewhere before is imported as it was.
 */
export const refuseBelowFloor: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const reason = typeof data[OVERRIDE] === 'string' ? data[OVERRIDE].trim() : ''
  const isAsked = isPublishing(collection, data) && !isDeclared(req)
  const below = isAsked ? await belowFloor(req, collection.slug, originalDoc?.id ?? null, data) : null
  if (below === null) return { ...data, [OVERRIDE]: null }
  if (reason !== '') return { ...data, [OVERRIDE]: reason }
  const language = req.i18n.language.startsWith('zh') ? 'zh' : 'en'
  const message = floorRefusal(below.craft, below.missed, language)
  throw new ValidationError({
    collection: collection.slug,
    errors: [{ path: OVERRIDE, message, ...(label ? { label } : {}) }],
    req,
  })
}
