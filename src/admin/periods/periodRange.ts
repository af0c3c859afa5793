import { addDays } from '../../time/addDays.ts'
import { endOfMonth } from '../../time/endOfMonth.ts'
import { startOfMonth } from '../../time/startOfMonth.ts'
import type { PeriodName } from './PERIODS.ts'

/** Calendar days, both inclusive; both null for all time. */
export type DayRange = { readonly from: string | null; readonly to: string | null }

/**
 * The days of a named period, always whole months, since only whole months have targets.
 *
 * @param today `YYYY-MM-DD` in the zone that days are counted in.
 * @example periodRange('last-3-months', '2026-11-23') // { from: '2026-09-01', to: '2026-11-30' }
 */
export function periodRange(period: Exclude<PeriodName, 'custom'>, today: string): DayRange {
  if (period === 'all') return { from: null, to: null }
  if (period === 'last-month') return lastMonth(today)
  return { from: FIRST[period](today), to: endOfMonth(today) }
}

const FIRST: Readonly<Record<Exclude<PeriodName, 'custom' | 'all' | 'last-month'>, (today: string) => string>> = {
  'this-month': startOfMonth,
  'last-3-months': (today) => monthsBefore(today, 2),
  'this-year': (today) => `${today.slice(0, 4)}-01-01`,
  'last-12-months': (today) => monthsBefore(today, 11),
}

function lastMonth(today: string): DayRange {
  const to = addDays(startOfMonth(today), -1)
  return { from: startOfMonth(to), to }
}

function monthsBefore(day: string, months: number): string {
  const first = startOfMonth(day)
  return months === 0 ? first : monthsBefore(addDays(first, -1), months - 1)
}
