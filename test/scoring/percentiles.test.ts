import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percentiles } from '../../src/scoring/percentiles.ts'

const countsOf = (scores: readonly number[]): ReadonlyMap<number, number> =>
  scores.reduce((counts, score) => counts.set(score, (counts.get(score) ?? 0) + 1), new Map<number, number>())

describe('percentiles', () => {
  it('are unknown while there is nothing to compare with', () => {
    expect([percentiles(new Map())(50), percentiles(new Map([[50, 1]]))(50)]).toEqual([null, null])
  })

  it('are the share of lower scores and half of the equal ones, for scores that are there and for others', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 40 })
    fc.assert(
      fc.property(scores, fc.integer({ min: -1, max: 13 }), (all, score) => {
        const lower = all.filter((other) => other < score).length + all.filter((other) => other === score).length / 2
        expect(percentiles(countsOf(all))(score)).toBe(Math.round((lower / all.length) * 1000) / 10)
      }),
    )
  })
})
