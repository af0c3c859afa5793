import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PERIODS } from '../../src/admin/periods/PERIODS.ts'
import { periodRange } from '../../src/admin/periods/periodRange.ts'
import { viewOf } from '../../src/admin/periods/viewOf.ts'
import { viewRange } from '../../src/admin/periods/viewRange.ts'
import { wholeMonths } from '../../src/scorecards/wholeMonths.ts'

describe('the periods of the desk', () => {
  it.each([
    ['this-month', '2026-11-01', '2026-11-30'],
    ['last-month', '2026-10-01', '2026-10-31'],
    ['last-3-months', '2026-09-01', '2026-11-30'],
    ['this-year', '2026-01-01', '2026-11-30'],
    ['last-12-months', '2025-12-01', '2026-11-30'],
    ['all', null, null],
  ] as const)('%s, asked on 23 November 2026, goes from %s to %s', (period, from, to) => {
    expect(periodRange(period, '2026-11-23')).toEqual({ from, to })
  })

  it('reaches over the turn of the year', () => {
    expect(periodRange('last-month', '2026-01-01')).toEqual({ from: '2025-12-01', to: '2025-12-31' })
    expect(periodRange('last-3-months', '2026-01-31')).toEqual({ from: '2025-11-01', to: '2026-01-31' })
  })

  it('consists of as many whole months as its name says, on any day, so that it can have targets', () => {
    const days = fc
      .integer({ min: 0, max: 20_000 })
      .map((day) => new Date(Date.UTC(2000, 0, 1 + day)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(days, (today) => {
        const monthsOf = (period: 'this-month' | 'last-month' | 'last-3-months' | 'this-year' | 'last-12-months') =>
          wholeMonths(periodRange(period, today)).length
        expect(monthsOf('this-month')).toBe(1)
        expect(monthsOf('last-month')).toBe(1)
        expect(monthsOf('last-3-months')).toBe(3)
        expect(monthsOf('this-year')).toBe(Number(today.slice(5, 7)))
        expect(monthsOf('last-12-months')).toBe(12)
      }),
    )
  })
})

describe("a reader's own days", () => {
  const view = { by: 'author', period: 'custom' } as const

  it('are used as they are', () => {
    expect(viewRange({ ...view, from: '2026-02-03', to: '2026-02-03' }, '2026-11-23')).toEqual({
      from: '2026-02-03',
      to: '2026-02-03',
    })
  })

  it.each([
    ['2026-02-04', '2026-02-03'],
    ['2026-02-30', '2026-03-03'],
    ['', '2026-03-03'],
    ['2026-02-03', ''],
  ])('are no period when they go from "%s" to "%s"', (from, to) => {
    expect(viewRange({ ...view, from, to }, '2026-11-23')).toBeNull()
  })
})

describe('the saved choice of a widget', () => {
  it('is read as it was made', () => {
    expect(viewOf({ by: 'channel', period: 'this-year' })).toMatchObject({ by: 'channel', period: 'this-year' })
  })

  it('takes the day of a date field, which keeps noon of it', () => {
    const data = { period: 'custom', from: '2026-02-03T12:00:00.000Z', to: '2026-02-09T12:00:00.000Z' }
    expect(viewOf(data)).toMatchObject({ period: 'custom', from: '2026-02-03', to: '2026-02-09' })
  })

  it('is the default where its own days are not a period', () => {
    expect(viewOf({ period: 'custom', from: '2026-02-09', to: '2026-02-03' }).period).toBe('last-3-months')
  })

  it('is always a view that has days, whatever the browser sends', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (period, from) => {
        for (const data of [period, { by: from, period, from, to: from }]) {
          const view = viewOf(data)
          expect(PERIODS).toContain(view.period)
          expect(viewRange(view, '2026-11-23')).not.toBeNull()
        }
      }),
    )
  })
})
