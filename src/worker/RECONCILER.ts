/** The lease of the one process that reconciles. */
export const RECONCILER = 'reconciler'
