import { describe, expect, it } from 'vitest'
import { heldCraft, type LiveCraft } from '../../src/admin/live/heldCraft.ts'
import type { Craft } from '../../src/scoring/craft.ts'
import type { Finding } from '../../src/scoring/Finding.ts'

const finding = (dimension: Finding['dimension'], rule: string, points: number): Finding => ({
  dimension,
  rule,
  points,
  path: ['root'],
  reason: rule,
})

const typed: Craft = {
  score: 71.8,
  formula: 'craft-2',
  dimensions: [],
  findings: [finding('metadata', 'no-date', 20.1), finding('media', 'no-image', 8.1)],
}

const told = (score: number, ...gates: Finding[]): LiveCraft => ({
  score,
  findings: [...gates, finding('metadata', 'no-date', 99)],
})

const lostBy = ({ score, findings }: LiveCraft): number =>
  Math.round(10 * (score + findings.reduce((sum, { points }) => sum + points, 0))) / 10

describe('the craft of a text that is typed', () => {
  it('is that of the text alone before the archive was asked, and where the archive found nothing', () => {
    const { score, findings } = typed
    expect(heldCraft(typed, null)).toEqual({ score, findings })
    expect(heldCraft(typed, told(12.4))).toEqual({ score, findings })
  })

  it('is held down to what the archive left of it, by a finding that makes up the difference', () => {
    const held = heldCraft(typed, told(12.4, finding('originality', 'copied-text', 50)))
    expect(held.score).toBe(12.4)
    expect(held.findings[0]).toMatchObject({ rule: 'copied-text', points: 59.4 })
    expect(lostBy(held)).toBe(100)
  })

  it('is held down by copies and by words in no order alike', () => {
    const gates = [finding('originality', 'copied-text', 31.8), finding('fluency', 'no-word-order', 10)]
    const held = heldCraft(typed, told(30, ...gates))
    expect(held.findings.map(({ rule, points }) => [rule, points])).toEqual([
      ['copied-text', 31.8],
      ['no-date', 20.1],
      ['no-word-order', 10],
      ['no-image', 8.1],
    ])
    expect(lostBy(held)).toBe(100)
  })

  it('is its own where that is lower still', () => {
    const { score, findings } = typed
    expect(heldCraft(typed, told(80, finding('originality', 'copied-text', 5)))).toEqual({ score, findings })
  })
})
