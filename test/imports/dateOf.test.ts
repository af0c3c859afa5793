import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOf } from '../../src/imports/dateOf.ts'
import { dayOf } from '../../src/time/dayOf.ts'

const now = new Date('2026-11-23T00:00:00Z')
const at = (date: string | number | null, filename = 'post.md', timeZone = 'America/New_York') =>
  dateOf({ frontMatter: { date }, filename, now, timeZone })

describe('dateOf', () => {
  it("takes a bare date as noon of that day in the site's zone", () => {
    expect(at('2014-10-21')).toEqual({
      dated: true,
      at: '2014-10-21T16:00:00.000Z',
      precision: 'day',
      from: 'front matter',
      future: false,
      problem: null,
    })
    expect(at('2014-01-21')).toMatchObject({ at: '2014-01-21T17:00:00.000Z' })
    expect(at('2014-10-21', 'x.md', 'Asia/Shanghai')).toMatchObject({ at: '2014-10-21T04:00:00.000Z' })
  })

  it("takes a time without zone in the site's zone", () => {
    expect(at('2014-07-01 09:30')).toMatchObject({ at: '2014-07-01T13:30:00.000Z', precision: 'instant' })
  })

  it.each([
    ['2014-04-28T11:59:00-04:00', '2014-04-28T15:59:00.000Z'],
    ['2015-03-17 10:00:00 -4', '2015-03-17T14:00:00.000Z'],
    ['2023-03-21T15:00:00+08:00', '2023-03-21T07:00:00.000Z'],
    ['2020-02-03T00:00:00.000Z', '2020-02-03T00:00:00.000Z'],
    ['2020-02-03 4:05 pm UTC', '2020-02-03T16:05:00.000Z'],
    ['2020-02-03 10:00 +0530', '2020-02-03T04:30:00.000Z'],
    ['1580688000', '2020-02-03T00:00:00.000Z'],
    ['1580688000000', '2020-02-03T00:00:00.000Z'],
  ])('keeps the zone of %s', (written, instant) => {
    expect(at(written)).toMatchObject({ at: instant, precision: 'instant' })
  })

  it.each(['2015/3/7', '20150307', 'March 7, 2015', '7 Mar 2015', '2015年3月7日', '2015.03.07'])(
    'reads %s as a day',
    (written) => {
      expect(at(written)).toMatchObject({ at: '2015-03-07T17:00:00.000Z', precision: 'day' })
    },
  )

  it('moves a time that daylight saving skips forward', () => {
    expect(at('2026-03-08 02:30')).toMatchObject({ at: '2026-03-08T07:30:00.000Z' })
  })

  it('falls back to the file name', () => {
    expect(dateOf({ frontMatter: {}, filename: '2014-03-12-coming-soon.md', now, timeZone: 'UTC' })).toMatchObject({
      at: '2014-03-12T12:00:00.000Z',
      from: 'file name',
    })
  })

  it('names a date that cannot be read, and uses the file name all the same', () => {
    expect(at('next Tuesday', '2014-03-12-x.md')).toMatchObject({
      dated: true,
      from: 'file name',
      problem: 'date: "next Tuesday" is no date',
    })
    expect(at('3/4/2015')).toEqual({ dated: false, future: false, problem: 'date: "3/4/2015" is no date' })
    expect(at('2015-02-30')).toMatchObject({ dated: false })
    expect(at('2015-02-03 25:00')).toMatchObject({ dated: false })
  })

  it('is undated without any date, and no file name is one by accident', () => {
    expect(at(null, '2014-13-45-x.md')).toEqual({ dated: false, future: false, problem: null })
    expect(at(null, '20140312x.md')).toMatchObject({ dated: false })
  })

  it('takes `published: false` for a flag and not for a date', () => {
    expect(dateOf({ frontMatter: { published: 'false' }, filename: 'x.md', now, timeZone: 'UTC' })).toEqual({
      dated: false,
      future: false,
      problem: null,
    })
  })

  it('knows the future', () => {
    expect(at('2026-11-24')).toMatchObject({ future: true })
    expect(at('2026-11-22')).toMatchObject({ future: false })
  })

  it('puts every bare date on its own day in every zone', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Asia/Shanghai',
      'America/New_York',
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
      'Asia/Kolkata',
    )
    const days = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(days, zones, (day, zone) => {
        const found = at(day, 'x.md', zone)
        expect(found.dated && dayOf(found.at, zone)).toBe(day)
      }),
    )
  })

  it('refuses a zone that does not exist', () => {
    expect(() => at('2014-01-01', 'x.md', 'Mars/Olympus')).toThrow(RangeError)
  })
})
