/** The lease of the one process that re-scores the archive. */
export const RESCORER = 'rescorer'
