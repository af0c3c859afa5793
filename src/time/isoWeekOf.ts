import { addDays } from './addDays.ts'
import { daysBetween } from './daysBetween.ts'
import { startOfWeek } from './startOfWeek.ts'

/**
 * The ISO 8601 week of a day: weeks begin on Monday, and week 1 is the one that holds the year's first Thursday.
 *
 * @example isoWeekOf('2026-11-22') // '2026-W47'
 * @example isoWeekOf('2027-01-01') // '2026-W53'
 */
export function isoWeekOf(day: string): string {
  const thursday = addDays(startOfWeek(day), 3)
  const year = thursday.slice(0, 4)
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}
