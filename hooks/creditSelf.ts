import { type CollectionBeforeOperationHook, Forbidden } from 'payload'
import { authorsOf } from '../src/access/authorsOf.ts'
import { isPerson } from '../src/access/isPerson.ts'
import type { FieldMap } from '../src/settings/FieldMap.ts'
import { fieldAt } from '../src/settings/fieldAt.ts'
import { settingsOf } from '../src/settings/settingsOf.ts'
import { withFieldAt } from '../src/settings/withFieldAt.ts'

type Credits = NonNullable<FieldMap['credits']>

/** An author's new document credits its author when it credits nobody yet, and always when it is a copy of another. */
export const creditSelf: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'create' || overrideAccess || !isPerson(req, 'author')) return args
  const credits = settingsOf(req.payload).content[collection.slug]?.credits
  if (!credits) return args
  const [own] = await authorsOf(req)
  if (own === undefined) throw new Forbidden(req.t)
  return withCredit(args, credits, own)
}

function withCredit<Args extends object>(args: Args, credits: Credits, own: string | number): Args {
  const field = typeof credits === 'string' ? credits : credits.field
  const data: unknown = 'data' in args ? args.data : {}
  const given = fieldAt(data, field)
  const isCopy = 'duplicateFromID' in args && args.duplicateFromID != null
  if (!isCopy && Array.isArray(given) && given.length > 0) return args
  const value = typeof credits === 'string' ? [own] : [{ [credits.author]: own }]
  return { ...args, data: withFieldAt(data, field, value) }
}
