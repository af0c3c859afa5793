import { bucketPeriods } from '../../../scorecards/bucketPeriods.ts'
import type { ProjectedDocument, ProjectionBatch } from '../../../scorecards/ProjectionStore.ts'
import { SCORECARD_CUTS } from '../../../scorecards/ScorecardKey.ts'
import { creditRow, scoreRow } from '../projectionRows.ts'
import { insertCoarseSql, insertDaysSql, insertLiveSql } from './bucketSql.ts'
import { inList } from './inList.ts'
import { insertStatements } from './insertStatements.ts'
import type { SqliteStatement } from './sqliteOf.ts'

/** The statements of one batch, in order: documents, buckets of days, months and years, live craft, positions. */
export function batchStatements(batch: ProjectionBatch): readonly SqliteStatement[] {
  const { generation } = batch
  return [
    ...documentStatements(generation, batch.documents),
    ...dayStatements(generation, batch.days),
    ...coarseStatements(batch, 'month'),
    ...coarseStatements(batch, 'year'),
    ...liveStatements(generation, batch.authors),
    ...positionStatements(batch),
  ]
}

function positionStatements({ positions, projectedAt }: ProjectionBatch): readonly SqliteStatement[] {
  if (positions.length === 0) return []
  const sql = `UPDATE ops_events SET position = p.position, projected_at = ?
    FROM (SELECT json_extract(value, '$.id') AS id, json_extract(value, '$.position') AS position FROM json_each(?)) p
    WHERE ops_events.id = p.id`
  return [{ sql, args: [projectedAt, JSON.stringify(positions)] }]
}

/** A few statements for any number of documents: one for each row would take most of the time of a rebuild. */
function documentStatements(generation: number, documents: readonly ProjectedDocument[]): readonly SqliteStatement[] {
  if (documents.length === 0) return []
  const keys = JSON.stringify(documents.map(({ subject }) => [subject.collection, subject.id]))
  const where = `WHERE generation = ? AND (subject_collection, subject_id) IN
    (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?))`
  const credits = documents.flatMap(({ contributions }) => contributions.map((row) => creditRow(generation, row)))
  const scores = documents.flatMap(({ subject, score }) => (score ? [scoreRow(generation, subject, score)] : []))
  return [
    { sql: `DELETE FROM ops_credits ${where}`, args: [generation, keys] },
    { sql: `DELETE FROM ops_scores ${where}`, args: [generation, keys] },
    ...insertStatements('ops_credits', credits),
    ...insertStatements('ops_scores', scores),
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

/** The months or years that the batch's days are in: of them the lines of its authors, and those of no author. */
function coarseStatements(
  { generation, days, authors }: ProjectionBatch,
  grain: 'month' | 'year',
): readonly SqliteStatement[] {
  const touched = bucketPeriods(grain, days)
  if (touched.length === 0) return []
  const periods = inList(touched)
  const lines = inList(['', ...authors.map((author) => author ?? '')])
  const ofLines = 'author IN (SELECT value FROM json_each(?))'
  return SCORECARD_CUTS.flatMap((by) => [
    {
      sql: `DELETE FROM ops_scorecards WHERE generation = ? AND cut = '${by}' AND grain = '${grain}'
        AND period IN (SELECT value FROM json_each(?)) AND ${ofLines}`,
      args: [generation, periods, lines],
    },
    { sql: insertCoarseSql(by, grain, `AND s.${ofLines}`), args: [periods, generation, lines] },
  ])
}

function liveStatements(generation: number, authors: ProjectionBatch['authors']): readonly SqliteStatement[] {
  if (authors.length === 0) return []
  const list = inList(authors.map((author) => author ?? ''))
  return [
    {
      sql: `DELETE FROM ops_scorecards WHERE generation = ? AND cut = 'author' AND grain = 'live' AND author IN (SELECT value FROM json_each(?))`,
      args: [generation, list],
    },
    {
      sql: insertLiveSql('c.generation = ? AND c.author IN (SELECT value FROM json_each(?))'),
      args: [generation, generation, list],
    },
  ]
}
