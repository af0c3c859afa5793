import { addDays } from './addDays.ts'
import { endOfMonth } from './endOfMonth.ts'
import type { Grain } from './Grain.ts'
import { startOfWeek } from './startOfWeek.ts'

/** The last day of the day, week or month that `day` is in. */
export function endOfPeriod(grain: Exclude<Grain, 'total'>, day: string): string {
  if (grain === 'week') return addDays(startOfWeek(day), 6)
  return grain === 'month' ? endOfMonth(day) : day
}
