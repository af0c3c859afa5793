import { describe, expect, it } from 'vitest'
import { sampleArticles } from '../../src/admin/explain/sampleArticles.ts'

const item = { collection: 'articles', id: '1', title: 'Tea', at: '2026-11-01T00:00:00.000Z', fact: 'f1' }

describe('the articles behind a number', () => {
  it('have the parts of co-authors added up where parts add up', () => {
    const items = [
      { ...item, amount: 0.5, share: 0.5 },
      { ...item, amount: 0.5, share: 0.5 },
    ]
    expect(sampleArticles(items, 'scorecard.published')).toEqual([{ ...item, amount: 1, share: 1 }])
  })

  it("have the article's own score once, however many wrote it", () => {
    const items = [
      { ...item, amount: 81.2, share: 0.5 },
      { ...item, amount: 81.2, share: 0.25 },
    ]
    for (const figure of [
      'scorecard.quality.craft.mean',
      'scorecard.quality.craft.n',
      'scorecard.targets.craft.actual',
    ])
      expect(sampleArticles(items, figure)).toEqual([{ ...item, amount: 81.2, share: 0.75 }])
  })

  it('keep two facts of one article apart, in their order', () => {
    const items = [
      { ...item, amount: 1, share: 1 },
      { ...item, fact: 'f2', amount: 1, share: 1 },
      { ...item, id: '2', amount: 1, share: 1 },
    ]
    expect(sampleArticles(items, 'scorecard.live')).toEqual(items)
  })
})
