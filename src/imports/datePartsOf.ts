import { isDay } from '../time/isDay.ts'

/** A written date taken apart; `offsetMinutes` is null where a time has no zone. */
export type DateParts =
  | { readonly day: string; readonly time: null; readonly precision: 'day' | 'month' }
  | {
      readonly day: string
      readonly time: string
      readonly offsetMinutes: number | null
      readonly precision: 'instant'
    }

const NUMERIC =
  /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:(?:[Tt]|,?\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]m)?\s*(Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?)?$/i
const CHINESE = /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/
const MONTH_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * Takes a written date apart: ISO 8601 and its looser kin (`2015-03-17 10:00:00 -4`, `2015/3/17`), `20150317`, `March 17, 2015`,
 * `2015年3月17日`, and epoch seconds or milliseconds. Null for what names no day of the calendar; `3/4/2015` does not, for it is two.
 *
 * @example datePartsOf('2015-03-17 10:00 -4') // { day: '2015-03-17', time: '10:00:00', offsetMinutes: -240, precision: 'instant' }
 */
export function datePartsOf(text: string): DateParts | null {
  const trimmed = text.trim()
  const numeric = NUMERIC.exec(trimmed)
  if (numeric !== null) return fromNumeric(numeric)
  if (/^\d+$/.test(trimmed)) return fromDigits(trimmed)
  return fromWords(trimmed)
}

function fromNumeric([, year, month, day, hour, minute, second = '00', half, zone]: RegExpExecArray): DateParts | null {
  const calendarDay = dayFrom(year, month, day ?? '1')
  if (calendarDay === null) return null
  if (hour === undefined) return { day: calendarDay, time: null, precision: day === undefined ? 'month' : 'day' }
  const time = `${twoDigits(hourOf(Number(hour), half))}:${minute}:${second}`
  const offsetMinutes = offsetOf(zone)
  const isTime = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(time)
  if (!isTime || Number.isNaN(offsetMinutes)) return null
  return { day: calendarDay, time, offsetMinutes, precision: 'instant' }
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return Number.NaN
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null
  const [, sign, hours = '', minutes = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? []
  if (sign === undefined) return 0
  const total = Number(hours) * 60 + Number(minutes)
  // The widest offset that any place has had is under 16 hours (IANA time zone database, Manila before 1844).
  return total > 960 ? Number.NaN : total * (sign === '-' ? -1 : 1)
}

function fromDigits(digits: string): DateParts | null {
  if (digits.length === 8) {
    const day = dayFrom(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6))
    return day === null ? null : { day, time: null, precision: 'day' }
  }
  if (digits.length !== 10 && digits.length !== 13) return null
  const [day = '', time = ''] = new Date(Number(digits) * (digits.length === 10 ? 1000 : 1)).toISOString().split(/[T.]/)
  return { day, time, offsetMinutes: 0, precision: 'instant' }
}

function fromWords(text: string): DateParts | null {
  const chinese = CHINESE.exec(text)
  const monthFirst = MONTH_FIRST.exec(text)
  const dayFirst = DAY_FIRST.exec(text)
  const day =
    dayFrom(chinese?.[1], chinese?.[2], chinese?.[3]) ??
    dayFrom(monthFirst?.[3], monthNumber(monthFirst?.[1]), monthFirst?.[2]) ??
    dayFrom(dayFirst?.[3], monthNumber(dayFirst?.[2]), dayFirst?.[1])
  return day === null ? null : { day, time: null, precision: 'day' }
}

function monthNumber(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1)
}

function dayFrom(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (year === undefined || month === undefined || day === undefined) return null
  const text = `${year}-${twoDigits(month)}-${twoDigits(day)}`
  return isDay(text) ? text : null
}

function twoDigits(part: string | number): string {
  return String(part).padStart(2, '0')
}
