import type { PayloadRequest } from 'payload'
import { mongoOf } from './mongo/mongoOf.ts'

/** Removes the lock row of a document that is being deleted, in the same transaction. */
export async function forgetLock(req: PayloadRequest, collection: string, id: string | number): Promise<void> {
  const mongo = mongoOf(req.payload)
  if (!mongo) return
  const transactionId = await req.transactionID
  const session = transactionId ? mongo.session(transactionId) : null
  await mongo.collection('ops-locks').deleteOne({ key: `${collection}/${id}` }, session ? { session } : {})
}
