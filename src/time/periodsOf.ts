import { addDays } from './addDays.ts'
import { endOfPeriod } from './endOfPeriod.ts'
import type { Grain } from './Grain.ts'
import { periodOf } from './periodOf.ts'
import { startOfPeriod } from './startOfPeriod.ts'

/** One period of a range, by its name; `from` and `to` are inside the range, `clipped` tells that the period is not. */
export type Period = {
  readonly period: string
  readonly from: string
  readonly to: string
  readonly clipped: boolean
}

/**
 * The periods that a range of days consists of, in order, without gap or overlap.
 *
 * @example periodsOf('month', '2026-01-15', '2026-02-28')
 * // [{ period: '2026-01', from: '2026-01-15', to: '2026-01-31', clipped: true },
 * //  { period: '2026-02', from: '2026-02-01', to: '2026-02-28', clipped: false }]
 * @throws RangeError when `from` is after `to`.
 */
export function periodsOf(grain: Grain, from: string, to: string): readonly Period[] {
  if (from > to) throw new RangeError('`periodsOf` requires from to be no later than to')
  if (grain === 'total') return [{ period: 'total', from, to, clipped: false }]
  const periods: Period[] = []
  for (let day = from; ; ) {
    const period = periodAt(grain, day, from, to)
    periods.push(period)
    if (period.to >= to) return periods
    day = addDays(period.to, 1)
  }
}

function periodAt(grain: Exclude<Grain, 'total'>, day: string, from: string, to: string): Period {
  const start = startOfPeriod(grain, day)
  const end = endOfPeriod(grain, day)
  return {
    period: periodOf(grain, day),
    from: start < from ? from : start,
    to: end > to ? to : end,
    clipped: start < from || end > to,
  }
}
