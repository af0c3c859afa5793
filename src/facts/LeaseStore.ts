import type { Lease } from './Lease.ts'

/** The port that leases are kept in. Times are milliseconds since 1970. */
export type LeaseStore = {
  /** Takes the lease when it is free, expired, or already the holder's; null when another process holds it. */
  readonly acquire: (key: string, holder: string, now: number, lengthMs: number) => Promise<Lease | null>
  /** Makes the lease last longer; false when it is another's by now. */
  readonly renew: (lease: Lease, now: number, lengthMs: number) => Promise<boolean>
  /** Does anybody hold this lease now? */
  readonly isHeld: (key: string, now: number) => Promise<boolean>
  /** Gives the lease back at once. */
  readonly release: (lease: Lease) => Promise<void>
}
