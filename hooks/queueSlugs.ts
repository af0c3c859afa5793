import type { CollectionBeforeOperationHook } from 'payload'
import { forgetLock } from '../src/store/payload/forgetLock.ts'
import { lockDocument } from '../src/store/payload/lockDocument.ts'
import { isRecord } from '../src/text/isRecord.ts'
import { slugOf } from '../src/text/slugOf.ts'

/**
 * On MongoDB, articles that would get the same slug are created one after the other, in whatever process: each sees the
 * slug of the one before. The row that they wait for is removed by the transaction that made it. Must run before any
 * other hook reads the database.
 */
export const queueSlugs: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  const data: unknown = 'data' in args ? args.data : null
  if (operation !== 'create' || !isRecord(data)) return args
  const slug = slugOf(String(data.slug ?? '')) || slugOf(String(data.title ?? '')) || 'untitled'
  const key = `${data.language ?? 'en'}/${slug}`
  await lockDocument(req, `${collection.slug}.slug`, key)
  await forgetLock(req, `${collection.slug}.slug`, key)
  return args
}
