import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import { lockDocument } from './lockDocument.ts'
import { type Merge, type MergeRefusal, mergeRefusal } from './mergeRefusal.ts'
import { nativeId } from './nativeId.ts'

/**
 * Makes an author, channel or topic count as another of its collection, or as itself again (`into: null`), in one
 * transaction with the fact of it. SQLite has no transactions: there the caller sees to it that merges of one collection
 * wait for each other, so that no two of them close a circle.
 *
 * @returns why it was refused, null when it is done
 */
export async function mergeRecord(req: PayloadRequest, collection: string, merge: Merge): Promise<MergeRefusal | null> {
  const isOurs = await initTransaction(req)
  try {
    await lockDocument(req, collection, 'merge')
    const refusal = await mergeRefusal(req, collection, merge)
    if (!refusal) await write(req, collection, merge)
    // A refusal leaves nothing behind, the lock's own row included.
    if (isOurs) await (refusal ? killTransaction(req) : commitTransaction(req))
    return refusal
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

const write = (req: PayloadRequest, collection: string, { id, into }: Merge) =>
  req.payload.update({
    collection: collection as 'authors',
    id: nativeId(req.payload, collection, id),
    data: { mergedInto: into === null ? null : (nativeId(req.payload, collection, into) as number) },
    depth: 0,
    req,
    overrideAccess: true,
  })
