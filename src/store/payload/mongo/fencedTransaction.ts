import type { Lease } from '../../../facts/Lease.ts'
import { LeaseLost } from '../../../facts/LeaseLost.ts'
import { fenceKey } from './fenceKey.ts'
import type { Mongo, MongoSession } from './mongoOf.ts'

/**
 * Writes in one transaction that first touches the fence of the lease: it conflicts with whoever raises the fence
 * meanwhile, and finds no fence of its token afterwards. MongoDB ends a transaction after 60 seconds: a long work is
 * many of these.
 *
 * The lease names the session as long as the transaction is open. MongoDB keeps what a killed process left open for a
 * minute; by the name, the next holder can end it at once.
 *
 * @throws LeaseLost when another process holds the lease by now; nothing was written then.
 */
export async function fencedTransaction<Result>(
  mongo: Mongo,
  lease: Lease,
  write: (session: MongoSession) => Promise<Result>,
): Promise<Result> {
  const locks = mongo.collection('ops-locks')
  const { key, holder, token } = lease
  const session = mongo.startSession()
  try {
    const named = await locks.updateOne({ key, holder, token }, { $set: { session: session.id } })
    if (named.matchedCount === 0) throw new LeaseLost(lease)
    return await session.withTransaction(async () => {
      const fence = { key: fenceKey(key), token }
      const { matchedCount } = await locks.updateOne(fence, { $set: { touchedAt: Date.now() } }, { session })
      if (matchedCount === 0) throw new LeaseLost(lease)
      return await write(session)
    }, mongo.transactionOptions)
  } catch (error) {
    // Whoever takes the lease ends the transaction wherever it is: the database then names that statement only.
    const isHeld = (await locks.countDocuments({ key, holder, token })) > 0
    throw isHeld ? error : new LeaseLost(lease)
  } finally {
    // Before the session goes back to the driver, which gives it to other work that nobody may end.
    await locks.updateOne({ key, session: session.id }, { $unset: { session: '' } })
    await session.endSession()
  }
}
