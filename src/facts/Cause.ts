/** One editorial act, as an id: a bulk publish of fifty articles makes fifty facts with one cause. */
export type Cause = string
