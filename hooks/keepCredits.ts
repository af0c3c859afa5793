import type { CollectionBeforeChangeHook } from 'payload'
import { isPerson } from '../src/access/isPerson.ts'
import { fieldAt } from '../src/settings/fieldAt.ts'
import { settingsOf } from '../src/settings/settingsOf.ts'
import { withFieldAt } from '../src/settings/withFieldAt.ts'

/** An author who restores an older version keeps the credits of today: field access is not asked there. */
export const keepCredits: CollectionBeforeChangeHook = ({ collection, context, data, originalDoc, req }) => {
  const credits = settingsOf(req.payload).content[collection.slug]?.credits
  if (!credits || !context.isRestoringVersion || !isPerson(req, 'author')) return data
  const field = typeof credits === 'string' ? credits : credits.field
  return withFieldAt(data, field, fieldAt(originalDoc, field) ?? [])
}
