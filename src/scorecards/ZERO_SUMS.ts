import { SUM_NAMES } from './SUM_NAMES.ts'
import type { Sums } from './Sums.ts'

/** The sums of nothing. */
export const ZERO_SUMS = Object.fromEntries(SUM_NAMES.map((name) => [name, 0])) as Sums
