import { type CollectionBeforeOperationHook, ValidationError } from 'payload'
import { settingsOf } from '../src/settings/settingsOf.ts'
import { isRecord } from '../src/text/isRecord.ts'

/**
 * Largest title, summary or body that is kept, in bytes of its JSON: far above the longest article of three archives
 * (under 100 kB of Markdown). A version is kept of every save, and MongoDB takes no document over 16 MB.
 */
const MAX_BYTES = 2_000_000

/** A text too long to be an article is refused before anything is read or written for it. */
export const refuseHugeBody: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const map = settingsOf(req.payload).content[collection.slug]
  const data: unknown = 'data' in args ? args.data : null
  const errors = [map?.title, map?.excerpt, map?.body]
    .filter((path) => path !== undefined)
    .filter((path) => bytesOf(valueAt(data, path)) > MAX_BYTES)
    .map((path) => ({ path, message: `must not be over ${MAX_BYTES} bytes of JSON` }))
  if (errors.length > 0) throw new ValidationError({ collection: collection.slug, errors, req })
  return args
}

const valueAt = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), data)

const bytesOf = (value: unknown): number =>
  value === undefined || value === null ? 0 : Buffer.byteLength(JSON.stringify(value))
