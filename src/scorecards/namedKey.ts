import { CUT_DIMENSIONS } from './CUT_DIMENSIONS.ts'
import type { ScorecardKey } from './ScorecardKey.ts'
import type { ScorecardQuery } from './ScorecardQuery.ts'

/** The one line that a query names in every dimension of its cut, as the site is without naming any; else null. */
export function namedKey(query: ScorecardQuery): ScorecardKey | null {
  const dimensions = CUT_DIMENSIONS[query.by]
  if (dimensions.some((dimension) => query[dimension] === undefined)) return null
  const idOf = (dimension: keyof ScorecardKey) => (dimensions.includes(dimension) ? (query[dimension] ?? null) : null)
  return { author: idOf('author'), channel: idOf('channel'), topic: idOf('topic') }
}
