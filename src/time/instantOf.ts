import { isDay } from './isDay.ts'
import { offsetAt } from './offsetAt.ts'

const DAY_MS = 86_400_000
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/

/**
 * The instant at which the clocks of a zone show a time of a day.
 *
 * A time that the clocks skip (spring) is moved forward by the length of the gap; one that they show twice (autumn) is
 * the first of the two. This is what RFC 5545 and Temporal's `compatible` do.
 *
 * @param time `HH:MM` or `HH:MM:SS`, 24 hours.
 * @throws RangeError when the day, the time or the zone is none.
 * @example instantOf('2026-03-29', '02:30', 'Europe/Berlin').toISOString() // '2026-03-29T01:30:00.000Z'
 */
export function instantOf(day: string, time: string, timeZone: string): Date {
  if (!isDay(day)) throw new RangeError('`instantOf` requires a day written YYYY-MM-DD')
  if (!TIME.test(time)) throw new RangeError('`instantOf` requires a time written HH:MM or HH:MM:SS')
  const wall = Date.parse(`${day}T${time}Z`)
  const before = offsetAt(wall - DAY_MS, timeZone)
  const after = offsetAt(wall + DAY_MS, timeZone)
  const shown = [wall - before, wall - after].filter((instant) => offsetAt(instant, timeZone) === wall - instant)
  return new Date(shown.length > 0 ? Math.min(...shown) : wall - before)
}
