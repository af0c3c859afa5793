import type { Lease } from '../facts/Lease.ts'
import type { LeaseStore } from '../facts/LeaseStore.ts'
import { LEASE_MS } from './LEASE_MS.ts'

const RENEW_MS = 3_000

/**
 * Does work while its lease is renewed, so that a long step is not taken for a dead process. A renewal that fails is no
 * error: the next fenced write finds out that the lease is lost, and stops the work.
 */
export async function renewing<T>(
  leases: Pick<LeaseStore, 'renew'>,
  lease: Lease,
  now: () => Date,
  work: () => Promise<T>,
): Promise<T> {
  const timer = setInterval(() => {
    leases.renew(lease, now().getTime(), LEASE_MS).catch(() => {})
  }, RENEW_MS)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}
