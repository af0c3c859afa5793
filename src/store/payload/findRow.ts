import type { PayloadRequest, TypeWithID } from 'payload'
import { nativeId } from './nativeId.ts'

/**
 * The main row with this id, as the current transaction sees it; null when there is none. An id that is no id of this
 * database at all ("abc" where ids are numbers) finds nothing.
 */
export async function findRow<Row extends TypeWithID>(
  req: PayloadRequest,
  collection: string,
  id: string,
): Promise<Row | null> {
  const native = nativeId(req.payload, collection, id)
  if (typeof native === 'number' && !Number.isSafeInteger(native)) return null
  return req.payload.db.findOne<Row>({ collection, where: { id: { equals: native } }, req })
}
