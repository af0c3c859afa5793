import { describe, expect, it } from 'vitest'
import { scoreVersions } from '../../src/scorecards/scoreVersions.ts'
import { chainOf } from './chainOf.ts'

const craft = (score: number, formula = 'craft-1') => ({ formula, score, lost: {} })
const versions = (steps: Parameters<typeof chainOf>[0]) =>
  scoreVersions(chainOf(steps)).map(({ fact, craft: { score, formula } }) => [fact.sequence, score, formula])

describe('the scores that a document had', () => {
  it('are one for each text and each score, the latest first', () => {
    expect(
      versions([
        { at: '2026-01-01', state: { craft: craft(50), contentHash: 'a' } },
        { at: '2026-01-02', state: { craft: craft(50), contentHash: 'a', channels: ['x'] } },
        { at: '2026-01-03', state: { craft: craft(50), contentHash: 'b' } },
        { at: '2026-01-04', state: { craft: craft(60), contentHash: 'b' } },
        { at: '2026-01-05', state: { craft: craft(70, 'craft-2'), contentHash: 'b' } },
      ]),
    ).toEqual([
      [5, 70, 'craft-2'],
      [4, 60, 'craft-1'],
      [3, 50, 'craft-1'],
      [1, 50, 'craft-1'],
    ])
  })

  it('are none of what was not live, or never scored', () => {
    expect(versions([{ at: '2026-01-01', state: { craft: null } }])).toEqual([])
    expect(
      versions([
        { at: '2026-01-01', state: { craft: craft(50) } },
        { at: '2026-01-02', state: { craft: craft(50), isLive: false } },
      ]),
    ).toEqual([[1, 50, 'craft-1']])
  })
})
