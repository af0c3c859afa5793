import type { LeaseStore } from '../../../facts/LeaseStore.ts'
import { fenceKey } from './fenceKey.ts'
import type { Mongo } from './mongoOf.ts'

const DUPLICATE_KEY = 11000
const INTERRUPTED = 11601

/** Leases as rows of `ops-locks`, taken by compare-and-set. */
export function mongoLeaseStore(mongo: Mongo): LeaseStore {
  const locks = () => mongo.collection('ops-locks')
  return {
    acquire: (key, holder, now, lengthMs) =>
      unlessHeld(async () => {
        const before = await locks().findOneAndUpdate(
          { key, $or: [{ expiresAt: { $lt: now } }, { holder }] },
          { $set: { holder, expiresAt: now + lengthMs }, $inc: { token: 1 }, $unset: { session: '' } },
          { upsert: true, returnDocument: 'before' },
        )
        const token = Number(before?.token ?? 0) + 1
        if (before?.session) await endSession(mongo, before.session)
        await raiseFence(mongo, key, token)
        return { key, holder, token }
      }),
    renew: async (lease, now, lengthMs) => {
      const { matchedCount } = await locks().updateOne(
        { key: lease.key, holder: lease.holder, token: lease.token },
        { $set: { expiresAt: now + lengthMs } },
      )
      return matchedCount > 0
    },
    isHeld: async (key, now) =>
      (await locks().countDocuments({ key, holder: { $ne: null }, expiresAt: { $gte: now } })) > 0,
    release: async (lease) => {
      await locks().updateOne(
        { key: lease.key, holder: lease.holder, token: lease.token },
        { $set: { expiresAt: 0, holder: null } },
      )
    },
  }
}

/** A row that exists and does not match makes an upsert meet its unique key: another process holds the lease. */
async function unlessHeld<T>(take: () => Promise<T>, isAgain = false): Promise<T | null> {
  try {
    return await take()
  } catch (error) {
    if (hasCode(error, DUPLICATE_KEY)) return null
    // Another process ended the session of a transaction that was over: the driver had given it to this statement. Taking the
    // lease twice gives the same holder another token.
    if (hasCode(error, INTERRUPTED) && !isAgain) return unlessHeld(take, true)
    throw error
  }
}

/** Waits for a transaction of the holder before, which has the fence, and lets none of its later ones through. */
async function raiseFence(mongo: Mongo, key: string, token: number): Promise<void> {
  await mongo
    .collection('ops-locks')
    .updateOne({ key: fenceKey(key), token: { $lt: token } }, { $set: { token } }, { upsert: true })
}

/** Ends the transaction that the holder before left open. Where the server forbids it, it is over within a minute. */
const endSession = (mongo: Mongo, session: unknown): Promise<unknown> =>
  mongo.administer({ killSessions: [session] }).catch(() => null)

const hasCode = (error: unknown, code: number): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code
