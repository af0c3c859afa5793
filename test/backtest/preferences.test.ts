import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ComparedPair } from '../../src/backtest/ComparedPair.ts'
import { preferencesOf } from '../../src/backtest/preferencesOf.ts'
import { wilsonInterval } from '../../src/backtest/wilsonInterval.ts'
import { choosePair } from '../../src/reviews/choosePair.ts'
import { pairKey } from '../../src/reviews/pairKey.ts'

describe('the interval of a share', () => {
  it('is what Wilson’s formula gives', () => {
    const { low, high } = wilsonInterval(8, 10)
    expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.490', '0.943'])
    expect(wilsonInterval(0, 10).low).toBeCloseTo(0, 12)
    expect(wilsonInterval(10, 10).high).toBeCloseTo(1, 12)
  })

  it('has the share in it, and is the same seen from the other side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const hits = Math.round(n * part)
        const { low, high } = wilsonInterval(hits, n)
        expect(low).toBeLessThanOrEqual(hits / n + 1e-12)
        expect(high).toBeGreaterThanOrEqual(hits / n - 1e-12)
        expect(wilsonInterval(n - hits, n).low).toBeCloseTo(1 - high, 9)
      }),
    )
  })
})

describe('what craft and people prefer', () => {
  const text = (craft: number, lost: Readonly<Record<string, number>>) => ({ craft, lost })
  const pairs: readonly ComparedPair[] = Array.from({ length: 40 }, (_, at) => ({
    left: text(at % 2 === 0 ? 90 : 50, { sources: at % 2 === 0 ? 1 : 9, headline: at % 2, media: at % 4 < 2 ? 1 : 2 }),
    right: text(70, { sources: 5, headline: 0.5, media: 1.5, hygiene: at < 5 ? 1 : 0 }),
    better: at % 2 === 0 ? 'left' : 'right',
  }))

  it('agrees, contradicts, is nothing, or is in too few pairs to tell', () => {
    const contrary = pairs.map(({ left, ...pair }) => ({
      ...pair,
      left: { ...left, lost: { ...left.lost, headline: 1 - (left.lost.headline ?? 0) } },
    }))
    expect(Object.fromEntries(preferencesOf(contrary).map(({ of, verdict }) => [of, verdict]))).toEqual({
      craft: 'agrees',
      sources: 'agrees',
      headline: 'contradicts',
      media: 'nothing',
      hygiene: 'few',
    })
    expect(preferencesOf(pairs)[0]?.share).toMatchObject({ n: 40, value: 1 })
  })

  it('leaves out pairs that people could not decide, and those with equal numbers', () => {
    const undecided = pairs.map((pair) => ({ ...pair, better: 'neither' as const }))
    expect(preferencesOf(undecided)).toEqual([{ of: 'craft', share: null, verdict: 'few' }])
    const equal = pairs.map(({ right, better }) => ({ left: right, right, better }))
    expect(preferencesOf(equal).every(({ share }) => share === null)).toBe(true)
  })

  it('does not care which text stands where', () => {
    const turned = pairs.map(
      ({ left, right, better }): ComparedPair => ({
        left: right,
        right: left,
        better: better === 'left' ? 'right' : 'left',
      }),
    )
    const shares = (all: readonly ComparedPair[]) => new Map(preferencesOf(all).map(({ of, share }) => [of, share]))
    expect(shares(turned)).toEqual(shares(pairs))
  })
})

describe('the choice of a pair', () => {
  const texts = ['a', 'b', 'c', 'd'].map((contentHash, at) => ({
    collection: 'articles',
    id: String(at),
    contentHash,
    language: at < 3 ? 'en' : 'zh',
  }))

  it('is of one language, of two contents, and new to the person', () => {
    const random = fc.tuple(
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
    )
    fc.assert(
      fc.property(random, ([first, second]) => {
        const numbers = [first, second]
        const seen = new Set([pairKey({ contentHash: 'b' }, { contentHash: 'a' })])
        const [one, other] = choosePair(texts, seen, () => numbers.shift() ?? 0) ?? []
        expect([one?.language, other?.language]).toEqual(['en', 'en'])
        expect(['a c', 'b c']).toContain([one?.contentHash, other?.contentHash].toSorted().join(' '))
      }),
    )
    const twins = [{ ...texts[0], id: '8' }, texts[0]].flatMap((text) => (text ? [{ ...texts[1], ...text }] : []))
    expect(choosePair(twins as typeof texts, new Set(), () => 0)).toBe(null)
  })

  it('puts either first', () => {
    const two = texts.slice(0, 2)
    const firsts = [0.1, 0.9].map((side) => {
      const numbers = [0, side]
      return choosePair(two, new Set(), () => numbers.shift() ?? 0)?.[0].contentHash
    })
    expect(firsts.toSorted()).toEqual(['a', 'b'])
  })
})
