import { offsetAt } from './offsetAt.ts'

/**
 * The calendar day of an instant as the clocks of a zone show it.
 *
 * @param instant a `Date`, or ISO 8601 text with a zone.
 * @param timeZone an IANA name.
 * @throws RangeError when the instant is no date or the zone is unknown.
 * @example dayOf('2026-11-22T23:30:00Z', 'Europe/Berlin') // '2026-11-23'
 */
export function dayOf(instant: Date | string, timeZone: string): string {
  const time = typeof instant === 'string' ? Date.parse(instant) : instant.getTime()
  if (Number.isNaN(time)) throw new RangeError('`dayOf` requires a valid instant')
  const ahead = timeZone === 'UTC' ? 0 : offsetAt(time, timeZone)
  return new Date(time + ahead).toISOString().slice(0, 10)
}
