import type { ContributionQuery, Counting } from './ContributionQuery.ts'
import { CUT_DIMENSIONS } from './CUT_DIMENSIONS.ts'
import { EVER } from './EVER.ts'
import type { ReportPeriod } from './reportPeriods.ts'
import type { ScorecardKey } from './ScorecardKey.ts'
import type { ScorecardQuery } from './ScorecardQuery.ts'
import type { ScorecardTable } from './ScorecardTable.ts'
import { scopeOf } from './scopeOf.ts'
import type { ScorecardCell } from './scorecardCells.ts'
import { scorecardSource } from './scorecardSource.ts'
import { topicsBelow } from './topicsBelow.ts'

/** Which contributions a cell of a report is made of. */
export function contributionsBehind(
  { key, period }: Pick<ScorecardCell, 'key' | 'period'>,
  query: ScorecardQuery,
  { projection, children }: Pick<ScorecardTable, 'projection' | 'children'>,
  counting: Counting,
  limit: number,
): ContributionQuery {
  const topics = typeof query.topic === 'string' ? topicsBelow(query.topic, children) : null
  const { filter } = scorecardSource(query, topics)
  const below = query.by === 'topic' && key.topic !== null ? topicsBelow(key.topic, children) : []
  const isRolledUp = below.length > 1
  const dimensions = CUT_DIMENSIONS[query.by].filter((dimension) => !(isRolledUp && dimension === 'topic'))
  return {
    generation: projection.generation,
    scope: scopeOf(query.by, filter),
    line: lineOfDimensions(key, dimensions),
    filter: isRolledUp ? { ...filter, topics: below } : filter,
    ...rangeOf(period, counting),
    counting,
    limit,
  }
}

function lineOfDimensions(key: ScorecardKey, dimensions: readonly (keyof ScorecardKey)[]): Partial<ScorecardKey> {
  return Object.fromEntries(dimensions.map((dimension) => [dimension, key[dimension]]))
}

/** What is live at the end of a period is made of everything up to it. */
function rangeOf({ period, from, to }: ReportPeriod, counting: Counting): Pick<ContributionQuery, 'days' | 'undated'> {
  if (period === null) return { days: null, undated: true }
  if (from === null || to === null) return { days: EVER, undated: true }
  return counting === 'live' ? { days: { from: EVER.from, to }, undated: true } : { days: { from, to }, undated: false }
}
