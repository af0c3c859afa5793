import { describe, expect, it } from 'vitest'
import { combinedQuality } from '../../src/scorecards/combinedQuality.ts'
import { contributionsOf } from '../../src/scorecards/contributionsOf.ts'
import { linesOf } from '../../src/scorecards/linesOf.ts'
import { qualityBase } from '../../src/scorecards/qualityBase.ts'
import type { LiveQuality } from '../../src/scorecards/ScorecardStore.ts'
import { sumContributions } from '../../src/scorecards/sumContributions.ts'
import { sumLiveQuality } from '../../src/scorecards/sumLiveQuality.ts'
import { ZERO_SUMS } from '../../src/scorecards/ZERO_SUMS.ts'
import { chainOf, NO_ALIASES, type Step } from './chainOf.ts'

/** The live craft of an author with these scores, all of the same share. */
function authorOf(author: string | null, scores: readonly number[], units = 27_720): LiveQuality {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return {
    part: 'craft',
    author,
    articles: scores.length,
    units: units * scores.length,
    tenths: units * sum(scores.map((score) => score * 10)),
    squares: units * sum(scores.map((score) => (score * 10) ** 2)),
  }
}

const authors = (count: number) =>
  Array.from({ length: count }, (_, number) => authorOf(`a${number}`, number === 0 ? [40, 50, 90] : [70, 80]))

describe('the base that lines are compared with', () => {
  it('has the mean of all live articles, those of nobody included', () => {
    expect(qualityBase([authorOf('ann', [60, 70]), authorOf(null, [95])]).craft.mean).toBe(75)
    expect(qualityBase([]).craft.mean).toBe(null)
  })

  it('takes 64 for the variance within authors while under ten of them have two articles', () => {
    const single = authorOf('single', [10])
    expect(qualityBase([...authors(9), single, authorOf(null, [1, 99])]).craft).toMatchObject({
      within: 64,
      authors: 9,
    })
    expect(qualityBase([...authors(10), single]).craft.authors).toBe(10)
  })

  it('pools the variance within authors as an analysis of variance does', () => {
    // Sums of squared deviations: 1400 (40, 50, 90 around 60) + 9 × 50 (70, 80 around 75); freedom: 2 + 9 × 1.
    expect(qualityBase(authors(10)).craft.within).toBeCloseTo((1400 + 9 * 50) / 11, 9)
    const halves = authors(10).map((row, index) => (index === 0 ? authorOf('a0', [40, 50, 90], 13_860) : row))
    expect(qualityBase(halves).craft.within).toBeCloseTo((1400 + 9 * 50) / 11, 9)
  })

  it('leaves out articles that are not live or have no score', () => {
    const rowsOf = (steps: readonly Step[], id: string) => contributionsOf(chainOf(steps, id), 'UTC', NO_ALIASES)
    const rows = [
      ...rowsOf([{ at: '2026-01-01' }, { at: '2026-01-02', state: { contentHash: 'b' } }], '1'),
      ...rowsOf([{ at: '2026-01-01' }, { at: '2026-01-02', state: { isLive: false } }], '2'),
      ...rowsOf([{ at: '2026-01-01', state: { craft: null } }], '3'),
    ]
    expect(sumLiveQuality(rows)).toEqual([authorOf('ann', [80.5])])
  })
})

describe('the combined number', () => {
  const quality = (mean: number, weight: number) => {
    return { mean, adjusted: mean, low: mean - 1, high: mean + 1, n: weight * 2, weight, rank: weight }
  }

  it('is the one part that is known', () => {
    const craft = quality(71.3, 4)
    expect(combinedQuality({ craft, review: null, result: null })).toEqual(craft)
    expect(combinedQuality({ craft: null, review: null, result: null })).toBe(null)
  })

  it('weighs craft and review alike and the result half as much, over those that are known', () => {
    const parts = { craft: quality(60, 2), review: quality(90, 5), result: quality(30, 3) }
    expect(combinedQuality(parts)).toEqual({ mean: 66, adjusted: 66, low: 65, high: 67, n: 10, weight: 5, rank: 5 })
    expect(combinedQuality({ ...parts, review: null })?.mean).toBe(50)
    expect(combinedQuality({ ...parts, result: null })?.mean).toBe(75)
  })
})

describe('articles in a cohort', () => {
  const both = ['ann', 'bob'].map((author) => ({ author, units: 13_860 }))
  const rows = contributionsOf(chainOf([{ at: '2026-01-01', state: { credits: both } }]), 'UTC', NO_ALIASES)

  it('are counted whole for one author, whatever the lines are', () => {
    const n = (['site', 'author', 'channel', 'topic'] as const).map((by) =>
      sumContributions(rows, { by, grain: 'day', filter: { author: 'ann' } }).map(({ sums }) => sums.craftArticles),
    )
    expect(n).toEqual([[1], [1], [1], [1]])
  })

  it('are counted once for their authors together', () => {
    const n = sumContributions(rows, { by: 'site', grain: 'day' }).map(({ sums }) => sums.craftArticles)
    expect(n).toEqual([1])
  })
})

describe('a bucket that is empty', () => {
  it('makes no line: all its rows have moved elsewhere', () => {
    const key = { author: 'ann', channel: null, topic: null }
    expect(linesOf('total', [{ ...key, period: '2026-01-01', sums: ZERO_SUMS }], [])).toEqual([])
  })
})
