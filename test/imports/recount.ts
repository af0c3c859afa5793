import type { Payload } from 'payload'
import { craft } from '../../src/scoring/craft.ts'
import { craftSummary } from '../../src/scoring/craftSummary.ts'
import { imageIdsOf } from '../../src/scoring/imageIdsOf.ts'
import { measureText } from '../../src/scoring/measureText.ts'
import type { ScorableDocument, ScorableImage } from '../../src/scoring/ScorableDocument.ts'
import { byText } from '../store/buckets.ts'

const WHOLE = 27_720

type Sums = {
  published: number
  republished: number
  updated: number
  withdrawn: number
  words: number
  tokens: number
  overridden: number
  craftArticles: number
  craftUnits: number
  craftTenths: number
  craftSquares: number
  reviewArticles: number
  reviewUnits: number
  reviewTenths: number
  reviewSquares: number
}
type Article = {
  readonly day: string | null
  readonly parts: readonly { readonly author: string | null; readonly units: number }[]
  readonly channels: readonly (string | null)[]
  readonly topics: readonly (string | null)[]
  readonly words: number
  readonly tokens: number
  readonly tenths: number | null
}
type Line = { readonly author: string | null; readonly channel: string | null; readonly topic: string | null }
type Count = { readonly line: Line; readonly units: number }

/** What `everyBucket` must say of articles that were each published once, counted anew from the articles themselves. */
export async function recount(payload: Payload): Promise<readonly string[]> {
  const articles = await readArticles(payload)
  const cuts = Object.entries(CUTS).flatMap(([cut, countsOf]) => {
    const buckets = bucketsOf(articles, countsOf)
    return buckets.length === 0 ? [] : [cut, ...byText(buckets)]
  })
  return [...cuts, ...liveLines(articles)]
}

const NOBODY: Line = { author: null, channel: null, topic: null }

const CUTS: Readonly<Record<string, (article: Article) => readonly Count[]>> = {
  site: () => [{ line: NOBODY, units: WHOLE }],
  author: ({ parts }) => parts.map(({ author, units }) => ({ line: { ...NOBODY, author }, units })),
  channel: ({ channels }) => channels.map((channel) => ({ line: { ...NOBODY, channel }, units: WHOLE })),
  'author-channel': ({ parts, channels }) =>
    channels.flatMap((channel) => parts.map(({ author, units }) => ({ line: { ...NOBODY, author, channel }, units }))),
  topic: ({ topics }) => topics.map((topic) => ({ line: { ...NOBODY, topic }, units: WHOLE })),
}

function bucketsOf(articles: readonly Article[], countsOf: (article: Article) => readonly Count[]) {
  const buckets = new Map<string, Line & { readonly period: string | null; readonly sums: Sums }>()
  for (const article of articles) {
    const periods = article.day === null ? [null] : [article.day, article.day.slice(0, 7), article.day.slice(0, 4)]
    for (const { line, units } of countsOf(article)) {
      for (const period of periods) {
        const key = JSON.stringify([period, line])
        const bucket = buckets.get(key) ?? { period, ...line, sums: zeros() }
        addTo(bucket.sums, article, units)
        buckets.set(key, bucket)
      }
    }
  }
  return [...buckets.values()]
}

function addTo(sums: Sums, { words, tokens, tenths }: Article, units: number): void {
  sums.published += units
  sums.words += units * words
  sums.tokens += units * tokens
  if (tenths === null) return
  sums.craftArticles += 1
  sums.craftUnits += units
  sums.craftTenths += units * tenths
  sums.craftSquares += units * tenths * tenths
}

const zeros = (): Sums => ({
  published: 0,
  republished: 0,
  updated: 0,
  withdrawn: 0,
  words: 0,
  tokens: 0,
  overridden: 0,
  craftArticles: 0,
  craftUnits: 0,
  craftTenths: 0,
  craftSquares: 0,
  reviewArticles: 0,
  reviewUnits: 0,
  reviewTenths: 0,
  reviewSquares: 0,
})

function liveLines(articles: readonly Article[]): readonly string[] {
  const authors = new Map<string | null, { articles: number; units: number; tenths: number; squares: number }>()
  for (const { parts, tenths } of articles) {
    for (const { author, units } of tenths === null ? [] : parts) {
      const sum = authors.get(author) ?? { articles: 0, units: 0, tenths: 0, squares: 0 }
      sum.articles += 1
      sum.units += units
      sum.tenths += units * (tenths ?? 0)
      sum.squares += units * (tenths ?? 0) ** 2
      authors.set(author, sum)
    }
  }
  return [...authors]
    .map(
      ([author, { articles: count, units, tenths, squares }]) =>
        `live ${JSON.stringify({ articles: count, author, part: 'craft', squares, tenths, units })}`,
    )
    .sort()
}

type Row = Readonly<Record<string, unknown>>

async function readArticles(payload: Payload): Promise<readonly Article[]> {
  const all = { depth: 0, limit: 0, pagination: false } as const
  const { docs } = await payload.find({
    ...all,
    collection: 'articles',
    where: { _status: { equals: 'published' } },
  })
  const media = await payload.find({ ...all, collection: 'media' })
  const images = new Map(
    media.docs.map(({ id, alt, filename }) => [
      String(id),
      { id: String(id), alt: alt ?? null, filename: filename ?? null },
    ]),
  )
  return docs.map((doc) => articleOf({ ...doc }, images))
}

function articleOf(doc: Row, images: ReadonlyMap<string, ScorableImage>): Article {
  const authors = listOf(doc.credits).map((credit) => String((credit as Row).author))
  const topics = listOf(doc.topics).map(String)
  const channels = listOf(doc.channels).map(String)
  const hero = doc.hero == null ? null : String(doc.hero)
  const shown = imageIdsOf({ body: doc.body, hero }).flatMap((id) => images.get(id) ?? [])
  const document: ScorableDocument = {
    title: textOf(doc.title),
    excerpt: textOf(doc.excerpt),
    body: doc.body,
    language: textOf(doc.language),
    credits: authors.length,
    topics: topics.length,
    publishedAt: textOf(doc.publishedAt),
    hero,
    images: Object.fromEntries(shown.map((image) => [image.id, image])),
    ownHosts: [],
  }
  const { words, tokens } = measureText(document)
  const score = craftSummary(craft(document))?.score
  return {
    day: document.publishedAt?.slice(0, 10) ?? null,
    parts: partsOf(authors),
    channels: channels.length > 0 ? channels : [null],
    topics: topics.length > 0 ? topics : [null],
    words,
    tokens,
    tenths: score === undefined ? null : Math.round(score * 10),
  }
}

/** Equal parts of a whole, the first named getting what cannot be divided. */
function partsOf(authors: readonly string[]): Article['parts'] {
  if (authors.length === 0) return [{ author: null, units: WHOLE }]
  const each = Math.floor(WHOLE / authors.length)
  const rest = WHOLE - each * authors.length
  return authors.map((author, index) => ({ author, units: each + (index < rest ? 1 : 0) }))
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null)
