import { describe, expect, it } from 'vitest'
import { sampleArticles } from '../../src/admin/explain/sampleArticles.ts'

const item = { collection: 'articles', id: '1', title: 'Tea', at: '2026-11-01T00:00:00.000Z', fact: 'f1' }

describe('the articles behind a number', () => {
  it('have the parts of co-authors added up where parts add up', () => {
    const items = [
      { ...item, amount: 0.5 },
      { ...item, amount: 0.5 },
    ]
    expect(sampleArticles(items, 'articles')).toEqual([{ ...item, amount: 1 }])
  })

  it("have the article's own score once, however many wrote it", () => {
    const items = [
      { ...item, amount: 81.2 },
      { ...item, amount: 81.2 },
    ]
    expect(sampleArticles(items, 'points')).toEqual([{ ...item, amount: 81.2 }])
  })

  it('keep two facts of one article apart, in their order', () => {
    const items = [
      { ...item, amount: 1 },
      { ...item, fact: 'f2', amount: 1 },
      { ...item, id: '2', amount: 1 },
    ]
    expect(sampleArticles(items, 'articles')).toEqual(items)
  })
})
