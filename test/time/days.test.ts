import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/time/addDays.ts'
import { dayOfNumber } from '../../src/time/dayOfNumber.ts'
import { daysBetween } from '../../src/time/daysBetween.ts'
import { endOfMonth } from '../../src/time/endOfMonth.ts'
import { isDay } from '../../src/time/isDay.ts'
import { isoWeekOf } from '../../src/time/isoWeekOf.ts'
import { monthOf } from '../../src/time/monthOf.ts'
import { startOfMonth } from '../../src/time/startOfMonth.ts'
import { startOfWeek } from '../../src/time/startOfWeek.ts'
import { someDay } from './someDay.ts'

describe('a day', () => {
  it.each(['2026-11-22', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true)
  })

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    '20261122',
    '2026-11-22T00:00:00Z',
    ' 2026-11-22',
    '2026-11-22\n',
    '',
  ])('%j is none', (text) => {
    expect(isDay(text)).toBe(false)
  })

  it('is as many days away as were added', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count)
        expect(isDay(addDays(day, count))).toBe(true)
      }),
    )
  })

  it('beyond four-digit years is refused', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError)
    expect(() => dayOfNumber(Number.NaN)).toThrow(RangeError)
    expect(addDays('9999-12-30', 1)).toBe('9999-12-31')
    expect(addDays('0001-01-02', -1)).toBe('0001-01-01')
  })
})

describe('a month', () => {
  it('begins on its first and ends on the day before the next month begins', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        expect(startOfMonth(day)).toBe(`${monthOf(day)}-01`)
        expect(monthOf(endOfMonth(day))).toBe(monthOf(day))
        expect(addDays(endOfMonth(day), 1)).toBe(startOfMonth(addDays(endOfMonth(day), 1)))
      }),
    )
  })

  it('ends where the calendar says', () => {
    expect(
      ['2026-02-01', '2028-02-03', '1900-02-03', '2026-12-31', '0099-04-01', '9999-12-01'].map(endOfMonth),
    ).toEqual(['2026-02-28', '2028-02-29', '1900-02-28', '2026-12-31', '0099-04-30', '9999-12-31'])
  })
})

describe('an ISO week', () => {
  // The examples of ISO 8601, as listed at https://en.wikipedia.org/wiki/ISO_week_date
  it.each([
    ['1977-01-01', '1976-W53'],
    ['1977-01-02', '1976-W53'],
    ['1977-12-31', '1977-W52'],
    ['1978-01-01', '1977-W52'],
    ['1978-01-02', '1978-W01'],
    ['1979-12-30', '1979-W52'],
    ['1979-12-31', '1980-W01'],
    ['1980-12-28', '1980-W52'],
    ['1980-12-29', '1981-W01'],
    ['1981-12-31', '1981-W53'],
    ['1982-01-03', '1981-W53'],
    ['2026-11-22', '2026-W47'],
    ['2026-11-23', '2026-W48'],
  ])('of %s is %s', (day, week) => {
    expect(isoWeekOf(day)).toBe(week)
  })

  it('has seven days from Monday on, and the next one has another name', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const monday = startOfWeek(day)
        expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1)
        expect(daysBetween(monday, day)).toBeGreaterThanOrEqual(0)
        expect(daysBetween(monday, day)).toBeLessThan(7)
        expect(isoWeekOf(addDays(monday, 6))).toBe(isoWeekOf(monday))
        expect(isoWeekOf(addDays(monday, 7)) > isoWeekOf(monday)).toBe(true)
      }),
    )
  })
})
