import type { ProjectedDocument, ProjectionBatch } from '../../../scorecards/ProjectionStore.ts'
import { SCORECARD_CUTS } from '../../../scorecards/ScorecardKey.ts'
import { creditRow, scoreRow } from '../projectionRows.ts'
import { INSERT_MONTH_SQL, insertDaysSql, insertLiveSql } from './bucketSql.ts'
import { inList } from './inList.ts'
import { insertStatement } from './insertStatement.ts'
import type { SqliteStatement } from './sqliteOf.ts'

/** The statements of one batch, in order: documents, day buckets, months, live craft, positions. */
export function batchStatements(batch: ProjectionBatch): readonly SqliteStatement[] {
  const { generation } = batch
  return [
    ...batch.documents.flatMap((document) => documentStatements(generation, document)),
    ...dayStatements(generation, batch.days),
    ...monthStatements(generation, batch.days),
    ...liveStatements(generation, batch.authors),
    ...batch.positions.map(({ id, position }) => ({
      sql: 'UPDATE ops_events SET position = ?, projected_at = ? WHERE id = ?',
      args: [position, batch.projectedAt, id],
    })),
  ]
}

/** The statements that compute every bucket of a generation. */
export function sumUpStatements(generation: number): readonly SqliteStatement[] {
  return [
    { sql: 'DELETE FROM ops_scorecards WHERE generation = ?', args: [generation] },
    ...SCORECARD_CUTS.map((by) => ({
      sql: insertDaysSql(by, 'c.generation = ?'),
      args: [generation, generation],
    })),
    { sql: INSERT_MONTH_SQL, args: [generation, generation, '0000-01-01', '9999-12-31'] },
    { sql: insertLiveSql('c.generation = ?'), args: [generation, generation] },
  ]
}

/** The statements that drop all rows of other generations. */
export const dropStatements = (generation: number): readonly SqliteStatement[] =>
  ['ops_scores', 'ops_credits', 'ops_scorecards'].map((table) => ({
    sql: `DELETE FROM ${table} WHERE generation <> ?`,
    args: [generation],
  }))

function documentStatements(generation: number, document: ProjectedDocument): readonly SqliteStatement[] {
  const { collection, id } = document.subject
  const key = [generation, collection, id]
  const where = 'WHERE generation = ? AND subject_collection = ? AND subject_id = ?'
  return [
    { sql: `DELETE FROM ops_credits ${where}`, args: key },
    { sql: `DELETE FROM ops_scores ${where}`, args: key },
    ...document.contributions.map((row) => insertStatement('ops_credits', creditRow(generation, row))),
    ...(document.score ? [insertStatement('ops_scores', scoreRow(generation, document.subject, document.score))] : []),
  ]
}

function dayStatements(generation: number, days: ProjectionBatch['days']): readonly SqliteStatement[] {
  if (days.length === 0) return []
  const list = inList(days.map((day) => day ?? ''))
  return [
    {
      sql: `DELETE FROM ops_scorecards WHERE generation = ? AND grain = 'day' AND period IN (SELECT value FROM json_each(?))`,
      args: [generation, list],
    },
    ...SCORECARD_CUTS.map((by) => ({
      sql: insertDaysSql(by, 'c.generation = ? AND c.day IN (SELECT value FROM json_each(?))'),
      args: [generation, generation, list],
    })),
  ]
}

function monthStatements(generation: number, days: ProjectionBatch['days']): readonly SqliteStatement[] {
  const months = [...new Set(days.flatMap((day) => (day === null ? [] : [day.slice(0, 7)])))]
  return months.flatMap((month) => [
    {
      sql: `DELETE FROM ops_scorecards WHERE generation = ? AND grain = 'month' AND period = ?`,
      args: [generation, month],
    },
    { sql: INSERT_MONTH_SQL, args: [generation, generation, `${month}-01`, `${month}-31`] },
  ])
}

function liveStatements(generation: number, authors: ProjectionBatch['authors']): readonly SqliteStatement[] {
  if (authors.length === 0) return []
  const list = inList(authors.map((author) => author ?? ''))
  return [
    {
      sql: `DELETE FROM ops_scorecards WHERE generation = ? AND grain = 'live' AND author IN (SELECT value FROM json_each(?))`,
      args: [generation, list],
    },
    {
      sql: insertLiveSql('c.generation = ? AND c.author IN (SELECT value FROM json_each(?))'),
      args: [generation, generation, list],
    },
  ]
}
