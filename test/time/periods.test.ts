import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/time/addDays.ts'
import { GRAINS } from '../../src/time/Grain.ts'
import { periodOf } from '../../src/time/periodOf.ts'
import { periodsOf } from '../../src/time/periodsOf.ts'
import { someDay } from './someDay.ts'

describe('the periods of a range', () => {
  it('of months are clipped at both ends', () => {
    expect(periodsOf('month', '2026-01-15', '2026-03-10')).toEqual([
      { period: '2026-01', from: '2026-01-15', to: '2026-01-31', clipped: true },
      { period: '2026-02', from: '2026-02-01', to: '2026-02-28', clipped: false },
      { period: '2026-03', from: '2026-03-01', to: '2026-03-10', clipped: true },
    ])
  })

  it('of weeks begin on Mondays, across the turn of a year', () => {
    expect(periodsOf('week', '2026-12-28', '2027-01-05')).toEqual([
      { period: '2026-W53', from: '2026-12-28', to: '2027-01-03', clipped: false },
      { period: '2027-W01', from: '2027-01-04', to: '2027-01-05', clipped: true },
    ])
  })

  it('of a total is the range itself', () => {
    expect(periodsOf('total', '2026-01-15', '2026-01-15')).toEqual([
      { period: 'total', from: '2026-01-15', to: '2026-01-15', clipped: false },
    ])
  })

  it('cover the range without gap or overlap, each day in the period of its name', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 500 }), fc.constantFrom(...GRAINS), (from, days, grain) => {
        const to = addDays(from, days)
        const periods = periodsOf(grain, from, to)
        expect(periods.at(0)?.from).toBe(from)
        expect(periods.at(-1)?.to).toBe(to)
        expect(new Set(periods.map(({ period }) => period)).size).toBe(periods.length)
        for (const [index, { period, ...range }] of periods.entries()) {
          expect([periodOf(grain, range.from), periodOf(grain, range.to)]).toEqual([period, period])
          if (index > 0) expect(range.from).toBe(addDays(periods[index - 1]?.to ?? '', 1))
        }
      }),
    )
  })

  it('that ends before it begins are refused', () => {
    expect(() => periodsOf('day', '2026-01-02', '2026-01-01')).toThrow(RangeError)
  })
})
