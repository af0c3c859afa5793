import { setTimeout as sleep } from 'node:timers/promises'
import type { PayloadRequest } from 'payload'
import { type MongoSession, mongoOf } from './mongo/mongoOf.ts'

/** How long a save waits for another save of the same document. */
const MAX_WAIT_MS = 30_000

/**
 * Touches the document's row in `ops-locks` as the first statement of the save's MongoDB transaction. When another
 * save holds it, this transaction has read nothing yet, so it is begun again: parallel saves queue instead of failing.
 * A transaction that already did something is the caller's and is left alone. SQLite needs no queue.
 */
export async function lockDocument(req: PayloadRequest, collection: string, id: string | number): Promise<void> {
  const mongo = mongoOf(req.payload)
  const transactionId = await req.transactionID
  const session = mongo && transactionId ? mongo.session(transactionId) : null
  if (!mongo || !session?.inTransaction()) return
  const key = `${collection}/${id}`
  const deadline = Date.now() + MAX_WAIT_MS
  for (let wait = 2; ; wait = Math.min(wait * 2, 50)) {
    const isFirst = session.transaction.isStarting
    const touched = await touch(mongo, session, key)
    if (touched === true) return
    if (!isFirst || Date.now() > deadline) throw touched
    await beginAgain(session, mongo.transactionOptions, wait)
  }
}

async function touch(mongo: NonNullable<ReturnType<typeof mongoOf>>, session: MongoSession, key: string) {
  try {
    await mongo.collection('ops-locks').updateOne({ key }, { $inc: { token: 1 } }, { upsert: true, session })
    return true
  } catch (error) {
    if (isConflict(error)) return error
    throw error
  }
}

async function beginAgain(session: MongoSession, options: object | undefined, waitMs: number): Promise<void> {
  await session.abortTransaction()
  await sleep(waitMs)
  session.startTransaction(options)
}

/** 112 is MongoDB's WriteConflict, 11000 two upserts of a row that did not exist. */
const isConflict = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && (error.code === 112 || error.code === 11000)
