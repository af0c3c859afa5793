import { type CollectionBeforeOperationHook, Forbidden } from 'payload'
import { isPerson } from '../src/access/isPerson.ts'

type Args = Readonly<Record<string, unknown>>

/**
 * Only editors and administrators publish, by whatever way in. Everybody else who may write saves drafts, and says so:
 * Payload's access functions see neither the `draft` argument nor the flags for locales.
 */
export const guardPublishing: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  if (overrideAccess || isPerson(req, 'admin', 'editor')) return args
  const isWrite = operation === 'create' || operation === 'update' || operation === 'restoreVersion'
  if (isWrite && !isDraftOnly(args as unknown as Args)) throw new Forbidden(req.t)
  return args
}

function isDraftOnly(args: Args): boolean {
  if (args.draft !== true) return false
  if (args.publishSpecificLocale || args.publishAllLocales || args.unpublishAllLocales) return false
  const { data } = args
  if (typeof data !== 'object' || data === null) return true
  return !publishes(data) && !('deletedAt' in data)
}

/** A status may come as a word or, per locale, as an object of words. */
function publishes(data: object): boolean {
  const status: unknown = '_status' in data ? data._status : null
  const words = typeof status === 'object' && status !== null ? Object.values(status) : [status]
  return words.includes('published')
}
