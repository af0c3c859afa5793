import { dayNumberOf } from './dayNumberOf.ts'
import { dayOfNumber } from './dayOfNumber.ts'

/** The Monday of the ISO 8601 week that `day` is in. */
export function startOfWeek(day: string): string {
  const number = dayNumberOf(day)
  return dayOfNumber(number - mondaysAgo(number))
}

/** Day 0 of the epoch, 1970-01-01, was a Thursday: three days after a Monday. */
function mondaysAgo(number: number): number {
  return (((number + 3) % 7) + 7) % 7
}
