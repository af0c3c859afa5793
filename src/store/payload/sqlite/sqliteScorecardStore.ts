import { liveQualityOf } from '../../../scorecards/liveQualityOf.ts'
import { piecesBefore } from '../../../scorecards/piecesBefore.ts'
import type { ReadPiece } from '../../../scorecards/readPieces.ts'
import type { ScorecardCut } from '../../../scorecards/ScorecardKey.ts'
import type { Bucket, KeyFilter, Opening, ScorecardStore } from '../../../scorecards/ScorecardStore.ts'
import { sumsAt } from '../sumsAt.ts'
import { contributionsSql, SUM_COLUMNS } from './bucketSql.ts'
import { inList } from './inList.ts'
import { readColumns } from './readColumns.ts'
import { readPosition } from './readPosition.ts'
import type { Sqlite, SqliteStatement, SqliteValue } from './sqliteOf.ts'

type Condition = { readonly sql: string; readonly args: readonly SqliteValue[] }

/** Scorecards read from SQLite. */
export function sqliteScorecardStore(sqlite: Sqlite, timeZone: string): ScorecardStore {
  const read = async (statement: SqliteStatement): Promise<readonly Bucket[]> =>
    bucketsOf(await readColumns(sqlite, { columns: BUCKET_COLUMNS, ...statement }))
  return {
    projection: () => readPosition(sqlite, timeZone),
    buckets: ({ generation, by, grain, from, to, filter }) =>
      read(kept({ generation, by, filter, where: pieceCondition({ grain, from, to }) })),
    undated: ({ generation, by, filter }) => read(kept({ generation, by, filter, where: UNDATED })),
    before: async ({ generation, by, day, filter }) => {
      const columns = [...KEY_COLUMNS, 'units']
      return openingsOf(await readColumns(sqlite, { columns, ...opening(generation, by, day, filter) }))
    },
    contributions: ({ generation, by, from, to, filter }) => read(straight(generation, by, { from, to }, filter)),
    liveQuality: async ({ generation }) => {
      const sql = "SELECT * FROM ops_scorecards WHERE generation = ? AND cut = 'author' AND grain = 'live'"
      return liveQualityOf(await read({ sql, args: [generation] }))
    },
  }
}

type Kept = {
  readonly generation: number
  readonly by: ScorecardCut
  readonly filter: KeyFilter
  readonly where: Condition
}

const KEY_COLUMNS = ['author', 'channel', 'topic']
const BUCKET_COLUMNS = ['period', ...KEY_COLUMNS, ...SUM_COLUMNS]

function kept({ generation, by, filter, where }: Kept): SqliteStatement {
  const key = keyCondition(filter)
  return {
    sql: `SELECT * FROM ops_scorecards WHERE generation = ? AND cut = ? AND ${where.sql}${key.sql}`,
    args: [generation, by, ...where.args, ...key.args],
  }
}

/**
 * What was live before a day: each piece has a place of its own in the index. Joined by OR they would make SQLite walk
 * through all days of all years.
 */
function opening(generation: number, by: ScorecardCut, day: string, filter: KeyFilter): SqliteStatement {
  const key = keyCondition(filter)
  const ranges: readonly Condition[] = [UNDATED, ...piecesBefore(day).map(pieceCondition)]
  const parts = ranges.map(
    ({ sql }) => `SELECT author, channel, topic, SUM(published + republished - withdrawn) AS units FROM ops_scorecards
      WHERE generation = ? AND cut = ? AND ${sql}${key.sql} GROUP BY author, channel, topic`,
  )
  return { sql: parts.join(' UNION ALL '), args: ranges.flatMap(({ args }) => [generation, by, ...args, ...key.args]) }
}

const UNDATED: Condition = { sql: "grain = 'day' AND period = ''", args: [] }

const pieceCondition = ({ grain, from, to }: ReadPiece): Condition => ({
  sql: 'grain = ? AND period BETWEEN ? AND ?',
  args: [grain, from, to],
})

function keyCondition(filter: KeyFilter): Condition {
  const parts: Condition[] = []
  if (filter.author !== undefined) parts.push({ sql: 'author = ?', args: [filter.author] })
  if (filter.channel !== undefined) parts.push({ sql: 'channel = ?', args: [filter.channel] })
  if (filter.topics !== undefined)
    parts.push({ sql: 'topic IN (SELECT value FROM json_each(?))', args: [inList(filter.topics)] })
  return { sql: parts.map(({ sql }) => ` AND ${sql}`).join(''), args: parts.flatMap(({ args }) => args) }
}

type Range = { readonly from: string | null; readonly to: string | null }

/** A channel filter counts that channel's rows in every cut; an author filter counts that author's articles whole. */
function straight(generation: number, by: ScorecardCut, range: Range, filter: KeyFilter): SqliteStatement {
  const where = contributionCondition(generation, range, filter)
  const lines = by === 'topic' && filter.topics ? ' AND t.value IN (SELECT value FROM json_each(?))' : ''
  const sql = contributionsSql(by, `${where.sql}${lines}`, {
    ...(filter.channel === undefined ? {} : { scope: "c.channel <> '*'" }),
    ...(filter.author === undefined ? {} : { countsRows: true }),
    ...(filter.authors === undefined ? {} : { asOne: true }),
  })
  const authors = filter.authors === undefined ? [] : [inList(filter.authors)]
  return { sql, args: [...authors, ...where.args, ...(lines ? [inList(filter.topics ?? [])] : [])] }
}

function contributionCondition(generation: number, { from, to }: Range, filter: KeyFilter): Condition {
  const parts: Condition[] = [{ sql: 'c.generation = ?', args: [generation] }]
  if (from !== null) parts.push({ sql: 'c.day >= ?', args: [from] })
  if (to !== null) parts.push({ sql: 'c.day <= ?', args: [to] })
  if (filter.author !== undefined) parts.push({ sql: 'c.author = ?', args: [filter.author] })
  if (filter.channel !== undefined) parts.push({ sql: 'c.channel = ?', args: [filter.channel] })
  if (filter.language !== undefined) parts.push({ sql: 'c.language = ?', args: [filter.language] })
  if (filter.topics !== undefined) {
    const sql = 'EXISTS (SELECT 1 FROM json_each(c.topics) x WHERE x.value IN (SELECT value FROM json_each(?)))'
    parts.push({ sql, args: [inList(filter.topics)] })
  }
  return { sql: parts.map(({ sql }) => sql).join(' AND '), args: parts.flatMap(({ args }) => args) }
}

type Columns = readonly (readonly SqliteValue[])[]

/** "None" is an empty text in the database. */
const textOf = (value: SqliteValue | undefined): string | null => (value ? String(value) : null)

const bucketsOf = ([periods = [], authors = [], channels = [], topics = [], ...sums]: Columns): readonly Bucket[] =>
  periods.map((period, index) => ({
    period: textOf(period),
    author: textOf(authors[index]),
    channel: textOf(channels[index]),
    topic: textOf(topics[index]),
    sums: sumsAt(sums, index),
  }))

const openingsOf = ([authors = [], channels = [], topics = [], units = []]: Columns): readonly Opening[] =>
  authors.map((author, index) => ({
    author: textOf(author),
    channel: textOf(channels[index]),
    topic: textOf(topics[index]),
    units: Number(units[index]),
  }))
