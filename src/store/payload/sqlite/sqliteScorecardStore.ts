import type { ScorecardCut } from '../../../scorecards/ScorecardKey.ts'
import type { Bucket, KeyFilter, ScorecardStore } from '../../../scorecards/ScorecardStore.ts'
import type { Sums } from '../../../scorecards/Sums.ts'
import { contributionsSql, SUM_COLUMNS } from './bucketSql.ts'
import { inList } from './inList.ts'
import { readPosition } from './readPosition.ts'
import type { Sqlite, SqliteRow, SqliteStatement, SqliteValue } from './sqliteOf.ts'

type Condition = { readonly sql: string; readonly args: readonly SqliteValue[] }

/** Scorecards read from SQLite. */
export function sqliteScorecardStore(sqlite: Sqlite, timeZone: string): ScorecardStore {
  const read = async (statement: SqliteStatement): Promise<readonly Bucket[]> =>
    (await sqlite.execute(statement)).rows.map(bucketOf)
  return {
    projection: () => readPosition(sqlite, timeZone),
    buckets: ({ generation, by, grain, from, to, filter }) =>
      read(
        kept({
          generation,
          by,
          filter,
          where: { sql: 'grain = ? AND period BETWEEN ? AND ?', args: [grain, from, to] },
        }),
      ),
    undated: ({ generation, by, filter }) =>
      read(kept({ generation, by, filter, where: { sql: "grain = 'day' AND period = ''", args: [] } })),
    before: ({ generation, by, day, filter }) => read(opening(generation, by, day, filter)),
    contributions: ({ generation, by, from, to, filter }) => read(straight(generation, by, { from, to }, filter)),
    liveCraft: async ({ generation }) => {
      const { rows } = await sqlite.execute({
        sql: `SELECT author, craft_articles, craft_units, craft_tenths, craft_squares FROM ops_scorecards
              WHERE generation = ? AND grain = 'live'`,
        args: [generation],
      })
      return rows.map((row) => ({
        author: String(row.author) || null,
        articles: Number(row.craft_articles),
        units: Number(row.craft_units),
        tenths: Number(row.craft_tenths),
        squares: Number(row.craft_squares),
      }))
    },
  }
}

type Kept = {
  readonly generation: number
  readonly by: ScorecardCut
  readonly filter: KeyFilter
  readonly where: Condition
}

const COLUMNS = `period, author, channel, topic, ${SUM_COLUMNS.join(', ')}`

function kept({ generation, by, filter, where }: Kept): SqliteStatement {
  const key = keyCondition(filter)
  return {
    sql: `SELECT ${COLUMNS} FROM ops_scorecards WHERE generation = ? AND cut = ? AND ${where.sql}${key.sql}`,
    args: [generation, by, ...where.args, ...key.args],
  }
}

/**
 * Whole months before the day's month, the days of that month before it, and what has no date. Three ranges that each
 * have their place in the index: joined by OR they would make SQLite walk through all days of all years.
 */
function opening(generation: number, by: ScorecardCut, day: string, filter: KeyFilter): SqliteStatement {
  const month = day.slice(0, 7)
  const key = keyCondition(filter)
  const ranges: readonly Condition[] = [
    { sql: "grain = 'month' AND period < ?", args: [month] },
    { sql: "grain = 'day' AND period >= ? AND period < ?", args: [`${month}-01`, day] },
    { sql: "grain = 'day' AND period = ''", args: [] },
  ]
  const sums = SUM_COLUMNS.map((name) => `SUM(${name}) AS ${name}`).join(', ')
  const parts = ranges.map(
    ({ sql }) => `SELECT '' AS period, author, channel, topic, ${sums} FROM ops_scorecards
      WHERE generation = ? AND cut = ? AND ${sql}${key.sql} GROUP BY author, channel, topic`,
  )
  return { sql: parts.join(' UNION ALL '), args: ranges.flatMap(({ args }) => [generation, by, ...args, ...key.args]) }
}

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
  })
  return { sql, args: lines ? [...where.args, inList(filter.topics ?? [])] : where.args }
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

const bucketOf = (row: SqliteRow): Bucket => ({
  period: String(row.period) || null,
  author: String(row.author) || null,
  channel: String(row.channel) || null,
  topic: String(row.topic) || null,
  sums: sumsOf(row),
})

const sumsOf = (row: SqliteRow): Sums => ({
  published: Number(row.published),
  republished: Number(row.republished),
  updated: Number(row.updated),
  withdrawn: Number(row.withdrawn),
  words: Number(row.words),
  tokens: Number(row.tokens),
  craftArticles: Number(row.craft_articles),
  craftUnits: Number(row.craft_units),
  craftTenths: Number(row.craft_tenths),
  craftSquares: Number(row.craft_squares),
})
