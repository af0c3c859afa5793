/** When to ask again for a report that was refused with 503: a rebuild moves the figures in one step. */
export const RETRY_AFTER_SECONDS = 1
