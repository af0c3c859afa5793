import type { PayloadRequest } from 'payload'

/** Does the request have a transaction? On SQLite, whose transactions stay off, it is a promise of null. */
export const isInTransaction = async (req: PayloadRequest): Promise<boolean> => Boolean(await req.transactionID)
