import type { PayloadRequest, TypeWithID } from 'payload'
import { isLive } from './isLive.ts'

/** Is the document published and not in the trash, as the current transaction sees it? */
export async function isLiveRow(req: PayloadRequest, collection: string, id: unknown): Promise<boolean> {
  if (typeof id !== 'string' && typeof id !== 'number') return false
  const row = await req.payload.db.findOne<TypeWithID & Record<string, unknown>>({
    collection,
    where: { id: { equals: id } },
    req,
  })
  return row !== null && isLive(req.payload, collection, row)
}
