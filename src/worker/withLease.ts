import { setTimeout as sleep } from 'node:timers/promises'
import type { Lease } from '../facts/Lease.ts'
import type { LeaseStore } from '../facts/LeaseStore.ts'
import { LEASE_MS } from './LEASE_MS.ts'
import { renewing } from './renewing.ts'

const RETRY_MS = 200

/** How long a command waits for the process that holds the lease. */
const MAX_WAIT_MS = 60_000

type Ports = {
  readonly stores: { readonly leases: LeaseStore }
  readonly holder: string
  readonly now: () => Date
}

/**
 * Runs a piece of work while holding a lease that is renewed meanwhile. Writes are fenced by the lease's token, so a
 * lease that is lost all the same stops the work at its next write.
 *
 * @throws Error when the lease cannot be had within a minute.
 */
export async function withLease<T>(ports: Ports, key: string, work: (lease: () => Lease) => Promise<T>): Promise<T> {
  const lease = await waitFor(ports, key)
  try {
    return await renewing(ports.stores.leases, lease, ports.now, () => work(() => lease))
  } finally {
    await ports.stores.leases.release(lease)
  }
}

async function waitFor({ stores, holder, now }: Ports, key: string): Promise<Lease> {
  const deadline = now().getTime() + MAX_WAIT_MS
  for (;;) {
    const lease = await stores.leases.acquire(key, holder, now().getTime(), LEASE_MS)
    if (lease) return lease
    if (now().getTime() > deadline) throw new Error(`[content-ops] the lease "${key}" is held by another process`)
    await sleep(RETRY_MS)
  }
}
