import type { ContentState } from '../../src/facts/ContentState.ts'
import { CRAFT_FORMULA } from '../../src/scoring/CRAFT_FORMULA.ts'
import type { FactRow } from '../../src/store/payload/factRow.ts'

/** An article of the generated archive. Names are numbers from 1: which document each is, the database says. */
export type LargeArticle = {
  readonly number: number
  readonly title: string
  readonly publishedAt: string
  /** One or two. */
  readonly authors: readonly number[]
  /** One to three. */
  readonly channels: readonly number[]
  readonly topics: readonly number[]
}

export const AUTHORS = 200
export const CHANNELS = 8
export const TOPICS = 40
export const FIRST_YEAR = 2016
export const YEARS = 10

const DAY_MS = 86_400_000

/** Articles over ten years, the same at every run: few authors write much, many a little. */
export function* largeArchive(count: number): Generator<LargeArticle> {
  const random = randomFrom(20_261_123)
  const start = Date.UTC(FIRST_YEAR, 0, 1, 12)
  for (let number = 1; number <= count; number += 1) {
    const day = Math.floor((number / (count + 1)) * (YEARS * 365.25 - 2))
    const some = (most: number, howMany: number) => [
      ...new Set(Array.from({ length: howMany }, () => 1 + Math.floor(random() ** 2 * most))),
    ]
    yield {
      number,
      title: `Article ${number}`,
      publishedAt: new Date(start + day * DAY_MS).toISOString(),
      authors: some(AUTHORS, random() < 0.8 ? 1 : 2),
      channels: some(CHANNELS, 1 + Math.floor(random() * 3)),
      topics: some(TOPICS, 1 + Math.floor(random() * 3)),
    }
  }
}

type Ids = Readonly<Record<'authors' | 'channels' | 'topics', readonly (number | string)[]>>

/** The fact of an article's publication, as the import of it would have left it, already projected. */
export function factRowOf(article: LargeArticle, id: number | string, ids: Ids): FactRow {
  const { number, publishedAt } = article
  return {
    id: `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    position: number,
    type: 'article.published',
    subjectCollection: 'articles',
    subjectId: String(id),
    sequence: 1,
    occurredAt: publishedAt,
    recordedAt: '2026-01-01T00:00:00.000Z',
    actorCollection: null,
    actorId: null,
    cause: 'generated',
    origin: 'import',
    changed: ['live'],
    state: stateOf(article, ids),
    data: { findings: [] },
    projectedAt: '2026-01-01T00:00:01.000Z',
  }
}

function stateOf({ number, title, publishedAt, authors, channels, topics }: LargeArticle, ids: Ids): ContentState {
  const pick = (kind: keyof Ids, numbers: readonly number[]) => numbers.map((one) => String(ids[kind][one - 1])).sort()
  const credited = pick('authors', authors)
  return {
    isLive: true,
    channels: pick('channels', channels),
    credits: credited.map((author) => ({ author, units: 27_720 / credited.length })),
    topics: pick('topics', topics),
    language: number % 3 === 0 ? 'zh' : 'en',
    contentHash: String(number),
    words: 300 + (number % 900),
    tokens: 320 + (number % 950),
    craft: { formula: CRAFT_FORMULA, score: 40 + (number % 550) / 10, lost: {} },
    title,
    slug: `article-${number}`,
    updatedAt: publishedAt,
  }
}

/** mulberry32: a small generator of numbers from 0 to 1 that gives the same ones for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
