import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../../src/time/dayOf.ts'
import { instantOf } from '../../src/time/instantOf.ts'
import { isTimeZone } from '../../src/time/isTimeZone.ts'
import { someDay } from './someDay.ts'

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Africa/Casablanca',
]

describe('the day of an instant', () => {
  it.each([
    ['2026-11-22T23:30:00Z', 'Europe/Berlin', '2026-11-23'],
    ['2026-06-30T22:00:00Z', 'Europe/Berlin', '2026-07-01'],
    ['2026-06-30T21:59:59.999Z', 'Europe/Berlin', '2026-06-30'],
    ['2026-11-22T04:59:59Z', 'America/New_York', '2026-11-21'],
    ['2026-11-22T05:00:00Z', 'America/New_York', '2026-11-22'],
    ['2026-03-08T04:59:00Z', 'America/New_York', '2026-03-07'],
    ['2026-03-09T04:00:00Z', 'America/New_York', '2026-03-09'],
    ['2026-11-21T18:30:00Z', 'Asia/Kolkata', '2026-11-22'],
    ['2026-11-21T10:00:00Z', 'Pacific/Kiritimati', '2026-11-22'],
    ['2011-12-30T09:59:59Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
    ['1969-12-31T23:59:59.500Z', 'UTC', '1969-12-31'],
    ['0099-05-01T12:00:00Z', 'UTC', '0099-05-01'],
    ['0099-05-01T12:00:00Z', 'Europe/Berlin', '0099-05-01'],
  ])('%s in %s is %s', (instant, zone, day) => {
    expect(dayOf(instant, zone)).toBe(day)
    expect(dayOf(new Date(instant), zone)).toBe(day)
  })

  it('is refused for what is no date or no zone', () => {
    expect(() => dayOf('yesterday', 'UTC')).toThrow(RangeError)
    expect(() => dayOf(new Date(Number.NaN), 'UTC')).toThrow(RangeError)
    expect(() => dayOf('2026-11-22T00:00:00Z', 'Mars/Olympus')).toThrow(RangeError)
  })

  it('never goes back as time goes on', () => {
    const instant = fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2040, 0) })
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 90_000_000 }), fc.constantFrom(...ZONES), (at, later, zone) => {
        expect(dayOf(new Date(at), zone) <= dayOf(new Date(at + later), zone)).toBe(true)
      }),
    )
  })
})

describe('the instant of a day and a time', () => {
  it.each([
    ['2026-11-22', '12:00', 'Europe/Berlin', '2026-11-22T11:00:00.000Z'],
    ['2026-07-22', '12:00:30', 'Europe/Berlin', '2026-07-22T10:00:30.000Z'],
    ['2026-07-22', '12:00', 'Asia/Kathmandu', '2026-07-22T06:15:00.000Z'],
    ['2026-11-22', '00:00', 'UTC', '2026-11-22T00:00:00.000Z'],
  ])('%s %s in %s is %s', (day, time, zone, instant) => {
    expect(instantOf(day, time, zone).toISOString()).toBe(instant)
  })

  it('is moved forward by the gap when the clocks skip it', () => {
    expect(instantOf('2026-03-29', '02:30', 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:30:00.000Z')
    expect(instantOf('2026-03-08', '02:00', 'America/New_York').toISOString()).toBe('2026-03-08T07:00:00.000Z')
    expect(instantOf('2026-10-04', '02:15', 'Australia/Lord_Howe').toISOString()).toBe('2026-10-03T15:45:00.000Z')
    expect(instantOf('2018-11-04', '00:00', 'America/Sao_Paulo').toISOString()).toBe('2018-11-04T03:00:00.000Z')
  })

  it('is the next day when the zone skips a whole one', () => {
    expect(dayOf(instantOf('2011-12-30', '12:00', 'Pacific/Apia'), 'Pacific/Apia')).toBe('2011-12-31')
  })

  it('is the first of two when the clocks show it twice', () => {
    expect(instantOf('2026-10-25', '02:30', 'Europe/Berlin').toISOString()).toBe('2026-10-25T00:30:00.000Z')
    expect(instantOf('2026-11-01', '01:30', 'America/New_York').toISOString()).toBe('2026-11-01T05:30:00.000Z')
    expect(instantOf('2026-04-05', '01:45', 'Australia/Lord_Howe').toISOString()).toBe('2026-04-04T14:45:00.000Z')
  })

  it('at noon is on that very day, in every zone', () => {
    fc.assert(
      fc.property(someDay, fc.constantFrom(...ZONES), (day, zone) => {
        fc.pre(zone !== 'Pacific/Apia' || (day !== '2011-12-30' && day !== '1892-07-04'))
        fc.pre(zone !== 'Pacific/Kiritimati' || (day !== '1994-12-31' && day !== '1995-01-01'))
        expect(dayOf(instantOf(day, '12:00', zone), zone)).toBe(day)
      }),
    )
  })

  it.each([
    ['2026-02-30', '12:00', 'UTC'],
    ['2026-02-03', '24:00', 'UTC'],
    ['2026-02-03', '9:00', 'UTC'],
    ['2026-02-03', '12:00', 'Berlin'],
  ])('%s %s in %s is refused', (day, time, zone) => {
    expect(() => instantOf(day, time, zone)).toThrow(RangeError)
  })
})

describe('a time zone', () => {
  it('is one that the IANA database has', () => {
    expect(ZONES.filter((zone) => !isTimeZone(zone))).toEqual([])
  })

  it.each(['', 'Berlin', 'Mars/Olympus', '+02:00', 'Europe/Berlin '])('%j is none', (name) => {
    expect(isTimeZone(name)).toBe(false)
  })
})
