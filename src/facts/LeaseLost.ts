import type { Lease } from './Lease.ts'

/** A write was refused because another process holds the lease by now. Nothing of the write was kept. */
export class LeaseLost extends Error {
  readonly code = 'LEASE_LOST'

  constructor(lease: Lease) {
    super(`[content-ops] the lease "${lease.key}" with token ${lease.token} is held by another process by now`)
    this.name = 'LeaseLost'
  }
}
