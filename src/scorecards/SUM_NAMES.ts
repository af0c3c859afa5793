import { MEASURED_PARTS } from './MeasuredPart.ts'
import { PART_SUMS } from './PART_SUMS.ts'
import type { Sums } from './Sums.ts'

const COUNTS = ['published', 'republished', 'updated', 'withdrawn', 'words', 'tokens', 'overridden'] as const

/** The names of all sums, in the order that stores keep them in. */
export const SUM_NAMES: readonly (keyof Sums)[] = [
  ...COUNTS,
  ...MEASURED_PARTS.flatMap((part) => PART_SUMS.map((name) => `${part}${name}` as const)),
]
