import type { Lease } from '../../facts/Lease.ts'
import type { LeaseStore } from '../../facts/LeaseStore.ts'
import { holdsLease } from './holdsLease.ts'
import type { MemoryDatabase } from './memoryDatabase.ts'

/** Leases in memory. */
export function memoryLeaseStore(database: MemoryDatabase): LeaseStore {
  const { leases } = database
  const setIfHeld = (lease: Lease, row: { holder: string | null; expiresAt: number }): boolean => {
    if (!holdsLease(database, lease)) return false
    leases.set(lease.key, { ...row, token: lease.token })
    return true
  }
  return {
    acquire: async (key, holder, now, lengthMs) => {
      const known = leases.get(key) ?? { holder: null, token: 0, expiresAt: 0 }
      if (known.expiresAt >= now && known.holder !== holder) return null
      const token = known.token + 1
      leases.set(key, { holder, token, expiresAt: now + lengthMs })
      return { key, holder, token }
    },
    renew: async (lease, now, lengthMs) => setIfHeld(lease, { holder: lease.holder, expiresAt: now + lengthMs }),
    isHeld: async (key, now) => {
      const row = leases.get(key)
      return row !== undefined && row.holder !== null && row.expiresAt >= now
    },
    release: async (lease) => {
      setIfHeld(lease, { holder: null, expiresAt: 0 })
    },
  }
}
