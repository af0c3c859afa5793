import { daysBetween } from '../time/daysBetween.ts'
import type { Grain } from '../time/Grain.ts'

const LONGEST_DAYS = { day: 1, week: 7, month: 31 }

/** A range has no fewer periods than this, which is known without listing them. */
export function leastPeriods(grain: Grain, from: string, to: string): number {
  if (grain === 'total') return 1
  return Math.ceil((daysBetween(from, to) + 1) / LONGEST_DAYS[grain])
}
