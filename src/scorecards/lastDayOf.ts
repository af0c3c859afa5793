import { endOfMonth } from '../time/endOfMonth.ts'

/** The last day of a bucket: `2026` → `2026-12-31`, `2026-11` → `2026-11-30`, and a day is its own. */
export function lastDayOf(period: string): string {
  if (period.length === 4) return `${period}-12-31`
  return period.length === 7 ? endOfMonth(period) : period
}
