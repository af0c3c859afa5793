/** How long a lease lasts unless it is renewed: how long a process that died keeps others waiting. */
export const LEASE_MS = 10_000
