import { bucketPeriodOf } from '../../../scorecards/bucketPeriodOf.ts'
import { SCORECARD_CUTS } from '../../../scorecards/ScorecardKey.ts'
import { insertCoarseSql, insertDaysSql, insertLiveSql } from './bucketSql.ts'
import { inList } from './inList.ts'
import type { SqliteStatement } from './sqliteOf.ts'

/**
 * The statements that compute all buckets of a generation that has none, in steps of a month, so that no write keeps
 * others waiting for long.
 *
 * @param months those with contributions, `YYYY-MM`, and an empty text for undated documents.
 */
export function sumUpSteps(generation: number, months: readonly string[]): readonly (readonly SqliteStatement[])[] {
  const years = [...new Set(months.filter((month) => month !== '').map((month) => bucketPeriodOf('year', month)))]
  return [
    ...months.map((month) => [...dayStatements(generation, month), ...coarseStatements(generation, 'month', month)]),
    ...years.map((year) => coarseStatements(generation, 'year', year)),
    [{ sql: insertLiveSql('c.generation = ?'), args: [generation, generation] }],
  ]
}

function dayStatements(generation: number, month: string): readonly SqliteStatement[] {
  const days = month === '' ? ['', ''] : [`${month}-01`, `${month}-31`]
  return SCORECARD_CUTS.map((by) => ({
    sql: insertDaysSql(by, 'c.generation = ? AND c.day BETWEEN ? AND ?'),
    args: [generation, generation, ...days],
  }))
}

const coarseStatements = (generation: number, grain: 'month' | 'year', period: string): readonly SqliteStatement[] =>
  SCORECARD_CUTS.map((by) => ({ sql: insertCoarseSql(by, grain), args: [inList([period]), generation] }))
