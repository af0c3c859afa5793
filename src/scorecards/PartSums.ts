import type { MeasuredPart } from './MeasuredPart.ts'
import type { PART_SUMS } from './PART_SUMS.ts'

/** The sums of every measured part of quality: `craftArticles` … `reviewSquares`. */
export type PartSums = { readonly [Name in `${MeasuredPart}${(typeof PART_SUMS)[number]}`]: number }
