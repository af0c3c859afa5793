import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementsOf } from '../../src/backtest/agreementsOf.ts'
import { averageRanks } from '../../src/backtest/averageRanks.ts'
import { rankCorrelationOf } from '../../src/backtest/rankCorrelationOf.ts'

const pair = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }))
const pairs = fc.array(pair, { minLength: 10, maxLength: 60 })

describe('ranks', () => {
  it('are shared by equal values', () => {
    expect(averageRanks([30, 10, 20, 20])).toEqual([4, 1, 2.5, 2.5])
  })

  it('add up to the same whatever is equal', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 })), (values) => {
        const sum = averageRanks(values).reduce((total, rank) => total + rank, 0)
        expect(sum).toBeCloseTo((values.length * (values.length + 1)) / 2, 6)
      }),
    )
  })
})

describe('a rank correlation', () => {
  it('is 1 for one order, −1 for the opposite, and what a table says between', () => {
    const order = Array.from({ length: 12 }, (_, at) => at)
    expect(rankCorrelationOf(order.map((at) => [at, at ** 3] as const))?.rho).toBeCloseTo(1, 9)
    expect(rankCorrelationOf(order.map((at) => [at, -at] as const))?.rho).toBeCloseTo(-1, 9)
    // IQ and hours of television of ten people: rho = −29 ÷ 165.
    const [iq, hours] = [
      [106, 100, 86, 101, 99, 103, 97, 113, 112, 110],
      [7, 27, 2, 50, 28, 29, 20, 12, 6, 17],
    ]
    expect(rankCorrelationOf(iq.map((value, at) => [value, hours[at] ?? 0] as const))?.rho).toBeCloseTo(-29 / 165, 9)
  })

  it('lies in its interval, and does not care for the scale or the order of reading', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const found = rankCorrelationOf(all)
        if (found === null) return
        expect(found.low).toBeLessThanOrEqual(found.rho + 1e-9)
        expect(found.high).toBeGreaterThanOrEqual(found.rho - 1e-9)
        const scaled = all.map(([a, b]) => [Math.exp(a / 10), b * 3 + 7] as const).toReversed()
        expect(rankCorrelationOf(scaled)?.rho).toBeCloseTo(found.rho, 9)
      }),
    )
  })

  it('is unknown for under ten pairs, and where one number never changes', () => {
    expect(rankCorrelationOf([[1, 1]])).toBe(null)
    expect(rankCorrelationOf(Array.from({ length: 20 }, (_, at) => [5, at] as const))).toBe(null)
  })
})

describe('the agreement of craft with people', () => {
  const texts = Array.from({ length: 40 }, (_, at) => ({
    craft: at,
    lost: { sources: 40 - at, media: (at * 7) % 3, headline: at / 2, hygiene: 1 },
    review: at + ((at * 13) % 5),
  }))

  it('says which dimensions agree, contradict, predict nothing, or never vary', () => {
    expect(Object.fromEntries(agreementsOf(texts).map(({ of, verdict }) => [of, verdict]))).toEqual({
      craft: 'agrees',
      sources: 'agrees',
      media: 'nothing',
      headline: 'contradicts',
      hygiene: 'unvaried',
    })
  })
})
