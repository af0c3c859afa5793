import { setTimeout as sleep } from 'node:timers/promises'
import type { Lease } from '../facts/Lease.ts'
import type { LeaseStore } from '../facts/LeaseStore.ts'

const LEASE_MS = 10_000
const RENEW_MS = 3_000
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
  const timer = setInterval(() => {
    ports.stores.leases.renew(lease, ports.now().getTime(), LEASE_MS).catch(() => {
      // The next fenced write finds out and stops the work.
    })
  }, RENEW_MS)
  try {
    return await work(() => lease)
  } finally {
    clearInterval(timer)
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
