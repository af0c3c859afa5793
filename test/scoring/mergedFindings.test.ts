import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/scoring/Finding.ts'
import { mergedFindings } from '../../src/scoring/mergedFindings.ts'

const finding = (rule: string, points: number, place: number): Finding => ({
  dimension: 'structure',
  rule,
  points,
  path: ['root', 'children', place],
  reason: 'A paragraph of 400 words; more than 150 are hard to read in one piece.',
  data: { words: 400, limit: 150 },
})

describe('mergedFindings', () => {
  it('leaves as many as fit as they are', () => {
    const few = [finding('long-paragraph', 1, 0), finding('missing-alt', 0.1, 1)]
    expect(mergedFindings(few, 2)).toBe(few)
  })

  it('keeps the dearest of a rule and makes one of the others, which costs what they cost', () => {
    const many = [0.1, 0.3, 0.2, 0.7].map((points, place) => finding('long-paragraph', points, place))
    const merged = mergedFindings([...many, finding('missing-title', 8, 9)], 3)
    expect(merged.map(({ rule, points, path }) => [rule, points, path.at(-1)])).toEqual([
      ['long-paragraph', 0.7, 3],
      ['long-paragraph', 0.6, 1],
      ['missing-title', 8, 9],
    ])
    expect(merged[1]).toMatchObject({ data: { words: 400, more: 3 } })
    expect(merged[1]?.reason).toContain('3 places of this kind are counted together here.')
  })

  it('shortens the longest rules first', () => {
    const many = Array.from({ length: 60 }, (_, place) => finding('long-paragraph', 0.1, place))
    const rare = Array.from({ length: 3 }, (_, place) => finding('missing-alt', 0.1, place))
    const merged = mergedFindings([...many, ...rare], 40)
    expect(merged).toHaveLength(40)
    expect(merged.filter(({ rule }) => rule === 'missing-alt')).toEqual(rare)
  })
})
