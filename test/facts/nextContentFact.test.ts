import { describe, expect, it } from 'vitest'
import type { ContentState } from '../../src/facts/ContentState.ts'
import type { Fact } from '../../src/facts/Fact.ts'
import type { LiveReading } from '../../src/facts/LiveReading.ts'
import { nextContentFact } from '../../src/facts/nextContentFact.ts'
import type { Occasion } from '../../src/facts/Occasion.ts'
import { CRAFT_FORMULA } from '../../src/scoring/CRAFT_FORMULA.ts'

const subject = { collection: 'articles', id: '7' }

const state: ContentState = Object.freeze({
  isLive: true,
  channels: ['1'],
  credits: [{ author: '1', units: 27_720 }],
  topics: [],
  language: 'en',
  contentHash: 'a',
  words: 10,
  tokens: 10,
  craft: { formula: CRAFT_FORMULA, score: 80, lost: {} },
  title: 'A title',
  slug: 'a-title',
  updatedAt: '2026-11-23T10:00:00.000Z',
})

const occasion: Occasion = {
  now: new Date('2026-11-23T10:00:01Z'),
  actor: null,
  cause: 'cause',
  origin: 'live',
  newId: () => 'id',
}

const live = (change: Partial<ContentState> = {}): LiveReading<ContentState> => ({
  live: true,
  state: { ...state, ...change },
  data: {},
})

const gone: LiveReading<ContentState> = { live: false, reason: 'trash', updatedAt: '2026-11-23T11:00:00.000Z' }

function lastOf(reading: LiveReading<ContentState>, before: Fact<ContentState> | null = null): Fact<ContentState> {
  const fact = nextContentFact(subject, before, reading, occasion)
  if (!fact) throw new Error('there is no fact')
  return { ...fact, position: null, projectedAt: null }
}

describe('the next fact of a document', () => {
  const published = lastOf(live())

  it('is nothing for a document that was never live', () => {
    expect(nextContentFact(subject, null, gone, occasion)).toBeNull()
  })

  it('is its publication, numbered 1, when it goes live', () => {
    expect(published).toMatchObject({ type: 'article.published', sequence: 1, changed: ['live'], state })
  })

  it('is nothing when the chain says already what the database says', () => {
    expect(nextContentFact(subject, published, live({ updatedAt: '2026-11-24T00:00:00.000Z' }), occasion)).toBeNull()
  })

  it('is named after the weightiest of its changes', () => {
    const typeOf = (change: Partial<ContentState>) => lastOf(live(change), published).type
    expect(typeOf({ contentHash: 'b', channels: ['2'] })).toBe('article.updated')
    expect(typeOf({ channels: ['2'], topics: ['3'] })).toBe('article.moved')
    expect(typeOf({ topics: ['3'] })).toBe('article.corrected')
    expect(typeOf({ slug: 'another' })).toBe('article.corrected')
  })

  it('lists every part that changed', () => {
    const fact = lastOf(live({ contentHash: 'b', title: 'B', topics: ['3'] }), published)
    expect(fact.changed).toEqual(['content', 'topics', 'title'])
  })

  it('is no change when only the formula of the score is another', () => {
    const craft = { formula: 'craft-3', score: 70, lost: {} }
    expect(nextContentFact(subject, published, live({ craft }), occasion)).toBeNull()
  })

  it('is a withdrawal that keeps what was live, with its reason', () => {
    const fact = lastOf(gone, published)
    expect(fact).toMatchObject({ type: 'article.withdrawn', sequence: 2, data: { reason: 'trash' } })
    expect(fact.state).toEqual({ ...state, isLive: false, updatedAt: '2026-11-23T11:00:00.000Z' })
  })

  it('is a republication after a withdrawal', () => {
    expect(lastOf(live(), lastOf(gone, published)).type).toBe('article.republished')
  })

  it('is the first publication again after everything was voided', () => {
    const voided = { ...published, type: 'article.voided', sequence: 2, state: { ...state, isLive: false } } as const
    expect(lastOf(live(), voided)).toMatchObject({ type: 'article.published', sequence: 3 })
  })

  it('bears the date of the source only when it is a first publication', () => {
    const imported = { ...occasion, origin: 'import', publishedAt: new Date('2014-03-12T12:00:00Z') } as const
    const first = nextContentFact(subject, null, live(), imported)
    expect(first).toMatchObject({ occurredAt: '2014-03-12T12:00:00.000Z', recordedAt: '2026-11-23T10:00:01.000Z' })
    expect(nextContentFact(subject, published, live({ contentHash: 'b' }), imported)?.occurredAt).toBe(
      '2026-11-23T10:00:01.000Z',
    )
  })

  it('says so when the source gave no date', () => {
    const undated = { ...occasion, origin: 'import', publishedAt: null } as const
    expect(nextContentFact(subject, null, live(), undated)?.data.dated).toBe(false)
    expect(published.data.dated).toBeUndefined()
  })
})
