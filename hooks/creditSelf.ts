import type { CollectionBeforeOperationHook } from 'payload'
import { authorsOf } from '../src/access/authorsOf.ts'
import { isPerson } from '../src/access/isPerson.ts'
import { settingsOf } from '../src/settings/settingsOf.ts'

/** An author's new document credits its author when it credits nobody yet. */
export const creditSelf: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'create' || overrideAccess || !isPerson(req, 'author')) return args
  const credits = settingsOf(req.payload).content[collection.slug]?.credits
  const [own] = await authorsOf(req)
  if (!credits || own === undefined || !('data' in args) || !args.data) return args
  const field = typeof credits === 'string' ? credits : credits.field
  const given: unknown = Reflect.get(args.data, field)
  if (Array.isArray(given) && given.length > 0) return args
  const value = typeof credits === 'string' ? [own] : [{ [credits.author]: own }]
  return { ...args, data: { ...args.data, [field]: value } }
}
