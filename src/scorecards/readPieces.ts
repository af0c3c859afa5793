import { addDays } from '../time/addDays.ts'
import type { Grain } from '../time/Grain.ts'
import type { BucketGrain } from './BucketGrain.ts'
import { bucketPeriodOf } from './bucketPeriodOf.ts'
import { firstDayOf } from './firstDayOf.ts'
import { lastDayOf } from './lastDayOf.ts'

/** A stretch to be read from the buckets of one grain; `from` and `to` name buckets of it, both inclusive. */
export type ReadPiece = { readonly grain: BucketGrain; readonly from: string; readonly to: string }

const COARSEST: Readonly<Record<Grain, BucketGrain>> = { day: 'day', week: 'day', month: 'month', total: 'year' }
const FINER: Readonly<Record<Exclude<BucketGrain, 'day'>, BucketGrain>> = { month: 'day', year: 'month' }

/**
 * The fewest buckets that a range of days can be read from: whole years as years where the report is a total, whole
 * months as months where it is that or by month, the days before and after them as days. The pieces cover the range
 * without gap or overlap.
 */
export function readPieces(grain: Grain, from: string, to: string): readonly ReadPiece[] {
  return from > to ? [] : piecesOf(COARSEST[grain], from, to)
}

function piecesOf(grain: BucketGrain, from: string, to: string): readonly ReadPiece[] {
  if (grain === 'day') return [{ grain, from, to }]
  const first = firstWhole(grain, from)
  const last = lastWhole(grain, to)
  const finer = FINER[grain]
  if (first > last) return piecesOf(finer, from, to)
  return [
    ...(from < first ? piecesOf(finer, from, addDays(first, -1)) : []),
    { grain, from: bucketPeriodOf(grain, first), to: bucketPeriodOf(grain, last) },
    ...(last < to ? piecesOf(finer, addDays(last, 1), to) : []),
  ]
}

/** The first day of the first bucket that is whole from `from` on. */
function firstWhole(grain: BucketGrain, from: string): string {
  const period = bucketPeriodOf(grain, from)
  return from === firstDayOf(period) ? from : addDays(lastDayOf(period), 1)
}

/** The last day of the last bucket that is whole up to `to`. */
function lastWhole(grain: BucketGrain, to: string): string {
  const period = bucketPeriodOf(grain, to)
  return to === lastDayOf(period) ? to : addDays(firstDayOf(period), -1)
}
