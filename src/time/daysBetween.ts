import { dayNumberOf } from './dayNumberOf.ts'

/**
 * How many days `to` is after `from`: 0 for the same day, negative when it is before.
 *
 * @example daysBetween('2026-11-01', '2026-11-30') // 29
 */
export function daysBetween(from: string, to: string): number {
  return dayNumberOf(to) - dayNumberOf(from)
}
