import type { Subject } from '../../facts/Fact.ts'
import type { Contribution } from '../../scorecards/Contribution.ts'
import type { ScoreRow } from '../../scorecards/ProjectionStore.ts'

/** The channel of a row that is the site's own count. */
export const SITE_CHANNEL = '*'

/** A contribution as a row of `ops-credits`: "none" is an empty text, so that unique keys hold. */
export const creditRow = (generation: number, row: Contribution) => ({
  generation,
  subjectCollection: row.collection,
  subjectId: row.document,
  author: row.author ?? '',
  channel: row.scope === 'site' ? SITE_CHANNEL : (row.channel ?? ''),
  day: row.day ?? '',
  sequence: row.sequence,
  live: row.live,
  units: row.units,
  published: row.published,
  republished: row.republished,
  updated: row.updated,
  withdrawn: row.withdrawn,
  overridden: row.overridden,
  topics: row.topics,
  language: row.language,
  words: row.words,
  tokens: row.tokens,
  craft: row.craft,
  review: row.review,
})

/** A score as a row of `ops-scores`. */
export const scoreRow = (
  generation: number,
  subject: Subject,
  { sequence, state, findings, review, assessed }: ScoreRow,
) => ({
  generation,
  subjectCollection: subject.collection,
  subjectId: subject.id,
  sequence,
  live: state.isLive,
  formula: state.craft?.formula ?? null,
  craft: state.craft?.score ?? null,
  weakest: weakestOf(state.craft?.lost ?? {}),
  lost: state.craft?.lost ?? {},
  findings,
  review: review?.score ?? null,
  reviewed: review,
  assessed,
  words: state.words,
  tokens: state.tokens,
  language: state.language,
  contentHash: state.contentHash,
  title: state.title,
})

/** The dimension that lost most; null when none lost anything. Ties go to the first by name. */
function weakestOf(lost: Readonly<Record<string, number>>): string | null {
  const [first] = Object.entries(lost)
    .filter(([, points]) => points > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return first?.[0] ?? null
}

/** The contribution of a row of `ops-credits`, from either database. */
export const contributionOfRow = (row: Readonly<Record<string, unknown>>): Contribution => ({
  collection: String(row.subjectCollection),
  document: String(row.subjectId),
  author: String(row.author) || null,
  scope: row.channel === SITE_CHANNEL ? 'site' : 'channel',
  channel: row.channel === SITE_CHANNEL ? null : String(row.channel) || null,
  day: String(row.day) || null,
  sequence: Number(row.sequence),
  live: Boolean(row.live),
  units: Number(row.units),
  published: Number(row.published),
  republished: Number(row.republished),
  updated: Number(row.updated),
  withdrawn: Number(row.withdrawn),
  overridden: Number(row.overridden ?? 0),
  topics: listOf(row.topics),
  language: row.language == null ? null : String(row.language),
  words: Number(row.words),
  tokens: Number(row.tokens),
  craft: row.craft == null ? null : Number(row.craft),
  review: row.review == null ? null : Number(row.review),
})

const listOf = (value: unknown): readonly string[] => {
  const list: unknown = typeof value === 'string' ? JSON.parse(value) : value
  return Array.isArray(list) ? list.map(String) : []
}
