import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { type GivenCredit, shareUnits } from '../src/facts/shareUnits.ts'
import { fieldAt } from '../src/settings/fieldAt.ts'
import { settingsOf } from '../src/settings/settingsOf.ts'

/** Shares of a document must add up to 1, drafts included: a draft is what will be published. */
export const refuseBadShares: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  const credits = settingsOf(req.payload).content[collection.slug]?.credits
  if (!credits || typeof credits === 'string' || !credits.share) return data
  const rows = fieldAt(data, credits.field)
  if (!Array.isArray(rows)) return data
  const given = rows.map((row: unknown) => creditOf(row, credits.author, credits.share ?? ''))
  try {
    shareUnits(given)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new ValidationError({ collection: collection.slug, errors: [{ path: credits.field, message }], req })
  }
  return data
}

function creditOf(row: unknown, author: string, share: string): GivenCredit {
  if (typeof row !== 'object' || row === null) return { author: '', share: null }
  const given: unknown = Reflect.get(row, share)
  return { author: String(Reflect.get(row, author)), share: typeof given === 'number' ? given : null }
}
