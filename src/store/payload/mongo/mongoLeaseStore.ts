import type { LeaseStore } from '../../../facts/LeaseStore.ts'
import type { Mongo } from './mongoOf.ts'

const DUPLICATE_KEY = 11000

/** Leases as rows of `ops-locks`, taken by compare-and-set. */
export function mongoLeaseStore(mongo: Mongo): LeaseStore {
  const locks = () => mongo.collection('ops-locks')
  return {
    acquire: async (key, holder, now, lengthMs) => {
      try {
        const row = await locks().findOneAndUpdate(
          { key, $or: [{ expiresAt: { $lt: now } }, { holder }] },
          { $set: { holder, expiresAt: now + lengthMs }, $inc: { token: 1 } },
          { upsert: true, returnDocument: 'after' },
        )
        return row ? { key, holder, token: Number(row.token) } : null
      } catch (error) {
        // The row exists and did not match, so the upsert met its unique key: another process holds the lease.
        if (isDuplicate(error)) return null
        throw error
      }
    },
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

const isDuplicate = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === DUPLICATE_KEY
