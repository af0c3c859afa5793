import { addDays } from '../time/addDays.ts'
import { endOfMonth } from '../time/endOfMonth.ts'
import type { Grain } from '../time/Grain.ts'
import { monthOf } from '../time/monthOf.ts'
import { startOfMonth } from '../time/startOfMonth.ts'

/** A stretch to be read from the buckets of one grain; `from` and `to` are days, or months for the buckets of months. */
export type ReadPiece = { readonly grain: 'day' | 'month'; readonly from: string; readonly to: string }

/**
 * The fewest buckets that a range can be read from: whole months as months where the report is by month or in total,
 * the days before and after them as days. The pieces cover the range without gap or overlap.
 */
export function readPieces(grain: Grain, from: string, to: string): readonly ReadPiece[] {
  const firstMonth = from === startOfMonth(from) ? from : addDays(endOfMonth(from), 1)
  const lastMonth = to === endOfMonth(to) ? to : addDays(startOfMonth(to), -1)
  if (grain === 'day' || grain === 'week' || firstMonth > lastMonth) return [{ grain: 'day', from, to }]
  const pieces: readonly ReadPiece[] = [
    { grain: 'day', from, to: addDays(firstMonth, -1) },
    { grain: 'month', from: monthOf(firstMonth), to: monthOf(lastMonth) },
    { grain: 'day', from: addDays(lastMonth, 1), to },
  ]
  return pieces.filter((piece) => piece.from <= piece.to)
}
