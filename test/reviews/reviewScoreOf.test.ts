import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reviewerSeverity } from '../../src/reviews/reviewerSeverity.ts'
import { reviewPoints } from '../../src/reviews/reviewPoints.ts'
import { reviewScoreOf } from '../../src/reviews/reviewScoreOf.ts'
import { reviewFact } from './reviewFact.ts'

describe('marks as points', () => {
  it('are 0 where all are 1, 100 where all are 5, and their mean between', () => {
    expect(reviewPoints({ clarity: 1, sources: 1 })).toBe(0)
    expect(reviewPoints({ clarity: 5 })).toBe(100)
    expect(reviewPoints({ clarity: 2, sources: 4, usefulness: 4 })).toBe(58.3)
  })

  it('are unknown where none was given', () => {
    expect(reviewPoints({})).toBe(null)
  })
})

describe('the severity of a reviewer', () => {
  const shared = (count: number, difference: number) =>
    Array.from({ length: count }, (_, index) => ({ points: 50 + index + difference, others: [45 + index, 55 + index] }))

  it('is unknown, and so nothing, under five texts that others marked too', () => {
    expect(reviewerSeverity(shared(4, -10))).toBe(0)
    expect(reviewerSeverity([...shared(4, -10), { points: 0, others: [] }])).toBe(0)
  })

  it('is the mean difference to the others, drawn towards nothing', () => {
    expect(reviewerSeverity(shared(5, -9))).toBe(-5.6)
    expect(reviewerSeverity(shared(47, 10))).toBe(9.4)
  })

  it('is not made by the texts that somebody was given', () => {
    const low = Array.from({ length: 9 }, () => ({ points: 10, others: [10] }))
    expect(reviewerSeverity(low)).toBe(0)
  })
})

describe('what people’s marks say of a text', () => {
  it('is unknown where nobody has marked exactly this text', () => {
    expect(reviewScoreOf([], 'a')).toBe(null)
    expect(reviewScoreOf([reviewFact(1, { contentHash: 'b' }), reviewFact(2, { points: null })], 'a')).toBe(null)
  })

  it('is one person’s points at first, and provisional', () => {
    expect(reviewScoreOf([reviewFact(1, { points: 80 })], 'a')).toMatchObject({ score: 80, n: 1, provisional: true })
  })

  it('is drawn towards what was usual when it was last marked, as by two more reviews', () => {
    const facts = [reviewFact(1, { points: 90, usual: 10 }), reviewFact(2, { points: 80, usual: 60 })]
    expect(reviewScoreOf(facts, 'a')).toMatchObject({ score: 72.5, n: 2, provisional: false, usual: 60 })
  })

  it('has the severity of each reviewer taken off', () => {
    const facts = [reviewFact(1, { points: 50, severity: -10 }), reviewFact(2, { points: 60, severity: 4 })]
    expect(reviewScoreOf(facts, 'a')?.score).toBe(58)
  })

  it('counts of each person the last marks', () => {
    const again = reviewFact(3, { points: 70, reviewer: 'reviewer-1' })
    expect(reviewScoreOf([again, reviewFact(1, { points: 10 }), reviewFact(2, { points: 90 })], 'a')).toMatchObject({
      score: 80,
      n: 2,
    })
  })

  it('is a number from 0 to 100 whatever is given, and does not depend on the order of reading', () => {
    const review = fc.record({
      points: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
      severity: fc.integer({ min: -400, max: 400 }).map((tenths) => tenths / 10),
      usual: fc.option(fc.integer({ min: 0, max: 100 })),
      reviewer: fc.constantFrom('ann', 'bob', 'cem', null),
    })
    fc.assert(
      fc.property(fc.array(review, { minLength: 1, maxLength: 8 }), (reviews) => {
        const facts = reviews.map((state, index) => reviewFact(index, state))
        const scored = reviewScoreOf(facts, 'a') ?? expect.fail('it was marked')
        expect(scored.score).toBeGreaterThanOrEqual(0)
        expect(scored.score).toBeLessThanOrEqual(100)
        expect(reviewScoreOf(facts.toReversed(), 'a')).toEqual(scored)
      }),
    )
  })
})
