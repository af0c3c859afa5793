import type { Contribution } from '../../../scorecards/Contribution.ts'
import type { ContributionQuery, Counting } from '../../../scorecards/ContributionQuery.ts'
import { contributionOfRow } from '../projectionRows.ts'
import { inList } from './inList.ts'
import type { Sqlite, SqliteRow, SqliteValue } from './sqliteOf.ts'

type Condition = { readonly sql: string; readonly args: readonly SqliteValue[] }

/** The latest contributions behind a figure, how many there are, and of how many documents. */
export async function sqliteSample(
  sqlite: Sqlite,
  query: ContributionQuery,
): Promise<{ readonly n: number; readonly documents: number; readonly rows: readonly Contribution[] }> {
  const conditions = conditionsOf(query)
  const where = conditions.map(({ sql }) => sql).join(' AND ')
  const args = conditions.flatMap((condition) => condition.args)
  const counted = await sqlite.execute({
    sql: `SELECT SUM(n) AS n, COUNT(*) AS documents FROM (
      SELECT COUNT(*) AS n FROM ops_credits WHERE ${where} GROUP BY subject_collection, subject_id)`,
    args,
  })
  const n = Number(counted.rows[0]?.n ?? 0)
  const documents = Number(counted.rows[0]?.documents ?? 0)
  if (query.limit === 0 || n === 0) return { n, documents, rows: [] }
  const { rows } = await sqlite.execute({
    sql: `SELECT * FROM ops_credits WHERE ${where} ORDER BY day DESC, id DESC LIMIT ?`,
    args: [...args, query.limit],
  })
  return { n, documents, rows: rows.map((row) => contributionOfRow(camelCased(row))) }
}

const COUNTING: Readonly<Record<Counting, string>> = {
  published: 'published > 0',
  republished: 'republished > 0',
  updated: 'updated > 0',
  withdrawn: 'withdrawn > 0',
  overridden: 'overridden > 0',
  live: 'published + republished <> withdrawn',
  scored: 'published > 0 AND craft IS NOT NULL',
  unscored: 'published > 0 AND craft IS NULL',
  reviewed: 'published > 0 AND review IS NOT NULL',
  unreviewed: 'published > 0 AND review IS NULL',
}

function conditionsOf(query: ContributionQuery): readonly Condition[] {
  const { author, channel } = query.line
  return [
    { sql: 'generation = ?', args: [query.generation] },
    { sql: query.scope === 'site' ? "channel = '*'" : "channel <> '*'", args: [] },
    ...(author === undefined ? [] : [equal('author', author)]),
    ...(channel === undefined ? [] : [equal('channel', channel)]),
    ...topicConditions(query),
    ...(query.filter.author === undefined ? [] : [equal('author', query.filter.author)]),
    ...(query.filter.authors === undefined ? [] : [anyAuthor(query.filter.authors)]),
    ...(query.filter.channel === undefined ? [] : [equal('channel', query.filter.channel)]),
    ...(query.filter.language === undefined ? [] : [equal('language', query.filter.language)]),
    dayCondition(query),
    { sql: COUNTING[query.counting], args: [] },
  ]
}

const equal = (column: string, value: string | null): Condition => ({ sql: `${column} = ?`, args: [value ?? ''] })

const anyAuthor = (authors: readonly string[]): Condition => ({
  sql: 'author IN (SELECT value FROM json_each(?))',
  args: [inList(authors)],
})

function topicConditions({ line, filter }: ContributionQuery): readonly Condition[] {
  const any = (topics: readonly string[]): Condition => ({
    sql: 'EXISTS (SELECT 1 FROM json_each(topics) t WHERE t.value IN (SELECT value FROM json_each(?)))',
    args: [inList(topics)],
  })
  const none: Condition = { sql: 'json_array_length(topics) = 0', args: [] }
  return [
    ...(line.topic === undefined ? [] : [line.topic === null ? none : any([line.topic])]),
    ...(filter.topics === undefined ? [] : [any(filter.topics)]),
  ]
}

function dayCondition({ days, undated }: ContributionQuery): Condition {
  if (days === null) return { sql: undated ? "day = ''" : '0 = 1', args: [] }
  return { sql: `(day BETWEEN ? AND ?${undated ? " OR day = ''" : ''})`, args: [days.from, days.to] }
}

const camelCased = (row: SqliteRow): SqliteRow =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name.replace(/_[a-z]/g, (part) => part.slice(1).toUpperCase()), value]),
  )
