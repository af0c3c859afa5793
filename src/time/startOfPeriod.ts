import type { Grain } from './Grain.ts'
import { startOfMonth } from './startOfMonth.ts'
import { startOfWeek } from './startOfWeek.ts'

/** The first day of the day, week or month that `day` is in. */
export function startOfPeriod(grain: Exclude<Grain, 'total'>, day: string): string {
  if (grain === 'week') return startOfWeek(day)
  return grain === 'month' ? startOfMonth(day) : day
}
