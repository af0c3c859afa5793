import { dayNumberOf } from './dayNumberOf.ts'
import { dayOfNumber } from './dayOfNumber.ts'

/**
 * The day `count` days after `day`; a negative count goes back.
 *
 * @example addDays('2026-02-28', 1) // '2026-03-01'
 */
export function addDays(day: string, count: number): string {
  return dayOfNumber(dayNumberOf(day) + count)
}
