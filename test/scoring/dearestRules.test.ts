import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dearestRules } from '../../src/scoring/dearestRules.ts'
import type { Finding } from '../../src/scoring/Finding.ts'

const RULES = ['long-sentence', 'heading-gap', 'missing-author', 'copied'] as const

const finding = fc
  .record({ rule: fc.constantFrom(...RULES), tenths: fc.integer({ min: 1, max: 100 }) })
  .map(({ rule, tenths }): Finding => ({ rule, points: tenths / 10, dimension: 'hygiene', path: [], reason: '' }))
const texts = fc.array(
  fc.array(finding, { maxLength: 6 }).map((findings) => ({ findings })),
  { minLength: 1 },
)

const total = (findings: readonly Finding[]): number =>
  findings.reduce((sum, { points }) => sum + Math.round(10 * points), 0) / 10

describe('what texts lose most by', () => {
  it('adds up, in the mean, to all that they lose, the dearest rule first', () => {
    fc.assert(
      fc.property(texts, (some) => {
        const rules = dearestRules(some)
        const mean = total(some.flatMap(({ findings }) => findings)) / some.length
        expect(rules.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(mean, 8)
        const points = rules.map((rule) => rule.points)
        expect(points).toEqual(points.toSorted((a, b) => b - a))
      }),
    )
  })

  it('names each text that loses to a rule once, with all that it loses to it, the greatest loss first', () => {
    fc.assert(
      fc.property(texts, (some) => {
        for (const { rule, texts: losers } of dearestRules(some)) {
          const losing = some.filter(({ findings }) => findings.some((one) => one.rule === rule))
          expect(new Set(losers.map(({ text }) => text))).toEqual(new Set(losing))
          expect(losers).toHaveLength(losing.length)
          for (const { text, points } of losers) {
            expect(points).toBe(total(text.findings.filter((one) => one.rule === rule)))
          }
          const points = losers.map((loser) => loser.points)
          expect(points).toEqual(points.toSorted((a, b) => b - a))
        }
      }),
    )
  })
})
