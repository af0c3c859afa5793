import type { Lease } from '../../facts/Lease.ts'
import type { MemoryDatabase } from './memoryDatabase.ts'

/** Is the lease still its holder's? One that has expired is, until another process takes it. */
export function holdsLease({ leases }: MemoryDatabase, { key, holder, token }: Lease): boolean {
  const row = leases.get(key)
  return row !== undefined && row.holder === holder && row.token === token
}
