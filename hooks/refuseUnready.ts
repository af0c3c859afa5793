import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { publishingOverrideField } from '../collections/fields/publishingOverrideField.ts'
import { isPublishing } from '../src/access/isPublishing.ts'
import { publishingRefusal } from '../src/scoring/publishingRefusal.ts'
import { originalTitle } from '../src/store/payload/originalTitle.ts'
import { publishingObstacles } from '../src/store/payload/publishingObstacles.ts'
import { isDeclared } from '../src/store/payload/saveOccasion.ts'

const { name: OVERRIDE, label } = publishingOverrideField

/**
 * Nothing is published on a channel below its floor, or without the approvals that it asks for, by whatever way in, unless
 * an editor says why. What was published elsewhere before is imported as it was.
 */
export const refuseUnready: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const reason = typeof data[OVERRIDE] === 'string' ? data[OVERRIDE].trim() : ''
  const isAsked = isPublishing(collection, data) && !isDeclared(req)
  const obstacles = isAsked ? await publishingObstacles(req, collection.slug, originalDoc?.id ?? null, data) : null
  if (obstacles === null) return { ...data, [OVERRIDE]: null }
  if (reason !== '') return { ...data, [OVERRIDE]: reason }
  const language = req.i18n.language.startsWith('zh') ? 'zh' : 'en'
  const message = publishingRefusal(obstacles, language, await originalTitle(req, obstacles))
  throw new ValidationError({
    collection: collection.slug,
    errors: [{ path: OVERRIDE, message, ...(label ? { label } : {}) }],
    req,
  })
}
