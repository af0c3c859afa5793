import type { PayloadRequest } from 'payload'

/**
 * Does the request have a transaction? On SQLite, whose transactions stay off, it has a promise of null; and where
 * Payload copies a request deeply, the copy of that promise is an empty object.
 */
export async function isInTransaction(req: PayloadRequest): Promise<boolean> {
  const id: unknown = await req.transactionID
  return typeof id === 'string' || typeof id === 'number'
}
