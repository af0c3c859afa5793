import type { Payload } from 'payload'
import type { ContentState } from '../../src/facts/ContentState.ts'

/** What readers get of an article, worked out from its row by code that the product does not share. */
export type LiveState = {
  /** All that readers read, as one text: it is the same if and only if the content hash is. */
  readonly content: string
  readonly title: string
  readonly slug: string
  readonly language: string
  readonly channels: readonly string[]
  readonly topics: readonly string[]
  /** `author:units`, sorted. */
  readonly credits: readonly string[]
  /** Words of the body: the bodies of tests are English words with a space between them. */
  readonly words: number
}

type Row = Readonly<Record<string, unknown>>
type Node = { readonly text?: string; readonly children?: readonly Node[] }

/** The live state of an article's row as either database has it; null when readers get nothing. */
export function liveStateOf(row: Row | null | undefined): LiveState | null {
  if (row?._status !== 'published' || row.deletedAt) return null
  const { body } = row as { body?: { root?: Node } }
  const text = textOf(body?.root ?? {})
  return {
    content: JSON.stringify([row.title, row.excerpt ?? null, text, row.language]),
    title: String(row.title),
    slug: String(row.slug),
    language: String(row.language),
    channels: ids(row.channels),
    topics: ids(row.topics),
    credits: creditsOf(row.credits),
    words: text.split(' ').filter((word) => word !== '').length,
  }
}

/** The same of the state that a fact bears, but for the text, of which facts keep the hash only. */
export function factStateOf(state: ContentState | undefined): Omit<LiveState, 'content'> | null {
  if (!state?.isLive) return null
  return {
    title: String(state.title),
    slug: String(state.slug),
    language: String(state.language),
    channels: state.channels,
    topics: state.topics,
    credits: state.credits.map(({ author, units }) => `${author}:${units}`).sort(),
    words: state.words,
  }
}

/** Every article's row by its id, read below Payload's own reading. */
export async function articleRows(payload: Payload): Promise<ReadonlyMap<string, Row>> {
  const { docs } = await payload.db.find<Row & { id: string | number }>({
    collection: 'articles',
    limit: 0,
    pagination: false,
  })
  return new Map(docs.map((doc) => [String(doc.id), doc]))
}

const textOf = (node: Node): string =>
  node.text ??
  (node.children ?? [])
    .map(textOf)
    .filter((text) => text !== '')
    .join(' ')

/** Saves that overlap on SQLite can leave a relation twice. */
const ids = (value: unknown): readonly string[] => [...new Set((Array.isArray(value) ? value : []).map(idOf))].sort()

/** A row has an id as a number, a text, or an object of MongoDB's driver; a populated one has it inside. */
function idOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'id' in value && typeof value.id !== 'object')
    return String(value.id)
  return String(value)
}

/**
 * Shares in the tests make whole units. None at all means equal parts, and so does what overlapping saves on SQLite can
 * leave: rows of two saves together, whose shares are not all given or are not 1 in sum.
 */
function creditsOf(value: unknown): readonly string[] {
  const rows = (Array.isArray(value) ? value : []) as { author: unknown; share?: number | null }[]
  const isGiven = rows.every(({ share }) => typeof share === 'number')
  const isWhole = isGiven && rows.reduce((sum, { share }) => sum + (share ?? 0), 0) === 1
  const units = new Map<string, number>()
  for (const { author, share } of rows) {
    const part = isWhole ? (share ?? 0) : 1 / rows.length
    units.set(idOf(author), (units.get(idOf(author)) ?? 0) + Math.round(part * 27_720))
  }
  return [...units].map(([author, sum]) => `${author}:${sum}`).sort()
}
