import type { Payload } from 'payload'

type LockRow = { readonly id: string | number; readonly holder?: string | null; readonly expiresAt?: number | null }

/** Does some process hold the projector's lease now, and until when? */
export async function workerState(
  payload: Payload,
  now: Date,
): Promise<{ readonly running: boolean; readonly leaseUntil: string | null }> {
  const row = await payload.db.findOne<LockRow>({ collection: 'ops-locks', where: { key: { equals: 'projector' } } })
  const expiresAt = row?.holder && row.expiresAt ? row.expiresAt : null
  return {
    running: expiresAt !== null && expiresAt > now.getTime(),
    leaseUntil: expiresAt === null ? null : new Date(expiresAt).toISOString(),
  }
}
