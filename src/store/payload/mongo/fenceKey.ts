/**
 * The row of `ops-locks` that fences a lease: it bears the token of the holder that may write. It is a row beside the
 * lease, since a transaction holds the row that it has touched: the lease itself must stay free to be renewed and taken.
 */
export const fenceKey = (leaseKey: string): string => `fence:${leaseKey}`
