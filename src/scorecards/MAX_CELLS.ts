/** Lines × periods that a report may have; more would not fit a page, a chart or a reader. */
export const MAX_CELLS = 50_000
