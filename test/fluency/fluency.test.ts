import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FLUENCY } from '../../src/fluency/FLUENCY.ts'
import type { FluencyModel } from '../../src/fluency/FluencyModel.ts'
import { isLearningDue } from '../../src/fluency/isLearningDue.ts'
import { judgeFluency } from '../../src/fluency/judgeFluency.ts'
import { learnFluency } from '../../src/fluency/learnFluency.ts'
import type { Spoken } from '../../src/fluency/Spoken.ts'
import { spokenOf } from '../../src/fluency/spokenOf.ts'
import { ownTextOf } from '../../src/originality/ownTextOf.ts'
import { measureText } from '../../src/scoring/measureText.ts'
import { paragraphs } from '../support/paragraphs.ts'
import { chances, salad, shuffled, writing } from './writing.ts'

const spoken = (...texts: readonly string[]): Spoken =>
  spokenOf(ownTextOf(measureText({ body: paragraphs(...texts), language: 'en' })))

const keyOf = (seed: number): string => `articles/${seed}`

const known = new Map<number, Spoken>()

function article(seed: number): Spoken {
  const text = known.get(seed) ?? spoken(writing(seed))
  known.set(seed, text)
  return text
}

function learned(seeds: readonly number[]): FluencyModel | null {
  const learner = learnFluency(seeds.length)
  for (const seed of seeds) learner.add(keyOf(seed), article(seed))
  return learner.model()
}

const seedsTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at)

const model = learned(seedsTo(400)) ?? {
  articles: 0,
  bound: 0,
  halves: [new Uint8Array(1), new Uint8Array(1)] as const,
}

/** Words that no archive has, where they stand in sentences. */
const strange = (text: string, share: number): string => {
  const chance = chances(7)
  return text
    .split(' ')
    .map((word, at) => (chance() < share ? `x${at}` : word))
    .join(' ')
}

describe('fluency', () => {
  it('is not judged from fewer than 250 articles', () => {
    expect(learned(seedsTo(249))).toBe(null)
    expect(learned(seedsTo(250))).toMatchObject({ articles: 250, bound: expect.any(Number) })
  })

  it('finds words in no order, whether they are in the archive or new', () => {
    const seeds = [...seedsTo(60), ...seedsTo(60).map((seed) => seed + 1000)]
    const caps = seeds.map((seed) => judgeFluency(keyOf(seed), spoken(salad(seed)), model).cap)
    expect(caps.filter((cap) => cap === FLUENCY.cap)).toHaveLength(seeds.length)
  })

  it('finds nothing in texts that are in order, those that are least familiar included', () => {
    const seeds = [...seedsTo(400), ...seedsTo(200).map((seed) => seed + 1000)]
    const judgements = seeds.map((seed) => judgeFluency(keyOf(seed), article(seed), model))
    expect(judgements.filter(({ cap }) => cap !== null)).toEqual([])
    const below = judgements.slice(0, 400).filter(({ familiarity, bound }) => (familiarity ?? 1) < bound)
    expect(below.length).toBeLessThanOrEqual(400 * FLUENCY.quantile)
  })

  it('finds what is in the archive itself, also where every tenth text is in no order', () => {
    const isSalad = (seed: number): boolean => seed % 10 === 0
    const learner = learnFluency(300)
    for (const seed of seedsTo(300)) learner.add(keyOf(seed), spoken(isSalad(seed) ? salad(seed) : writing(seed)))
    const own = learner.model()
    if (!own) throw new Error('too few articles to learn from')
    const salads = seedsTo(300).filter(isSalad)
    const caps = salads.map((seed) => judgeFluency(keyOf(seed), spoken(salad(seed)), own).cap)
    expect(caps).toEqual(salads.map(() => FLUENCY.cap))
  })

  it('does not blame a new subject, whose sentences are unfamiliar and in order', () => {
    const judged = judgeFluency('articles/new', spoken(strange(writing(2000), 0.25)), model)
    expect(judged.familiarity).toBeLessThan(judged.bound)
    expect(judged.gain).toBeGreaterThan(FLUENCY.leastGain)
    expect(judged.cap).toBe(null)
  })

  it.each([
    ['is short', () => spoken(writing(2000, 60))],
    ['has mostly words that the archive has not', () => spoken(strange(salad(2000), 0.6))],
    ['is a table of single words', () => spoken(...salad(2000).split(' '))],
    ['is in another language than it says', () => null],
  ])('says nothing of a text that %s', (_, text) => {
    const nothing = { articles: 400, familiarity: null, gain: null, cap: null }
    expect(judgeFluency('articles/new', text(), model)).toMatchObject(nothing)
  })

  it('takes one number for another, and does not pair what a quotation or a paragraph parts', () => {
    expect(spoken('It costs 12 euro.').tokens).toEqual(spoken('It costs 3,500 euro.').tokens)
    expect([...spoken('One two.', 'Three four.').breaks]).toEqual([1, 0, 1, 0])
    expect([...spoken('He said “nothing at all here” twice.').breaks]).toEqual([1, 0, 1])
  })

  it('is the same whatever order the articles are learned in', () => {
    const seeds = seedsTo(250)
    const first = learned(seeds)
    fc.assert(
      fc.property(fc.nat(1000), (seed) => {
        expect(learned(shuffled(seeds, seed))).toEqual(first)
      }),
      { numRuns: 2 },
    )
  })

  it('keeps a bound of few texts, however many there are', () => {
    const learner = learnFluency(5000)
    const text = spoken(writing(1))
    for (const seed of seedsTo(5000)) learner.add(keyOf(seed), text)
    expect(learner.model()).toMatchObject({ articles: 5000, bound: 1 })
  })

  it('is learned first at 250 articles, then with each fifth more, and again in another way', () => {
    const tried = { formula: 'fluency-1', articles: 300 }
    expect([249, 250].map((articles) => isLearningDue(articles, null))).toEqual([false, true])
    expect([359, 360].map((articles) => isLearningDue(articles, tried))).toEqual([false, true])
    expect(isLearningDue(300, { ...tried, formula: 'fluency-0' })).toBe(true)
  })
})
