import { compareIds } from './compareIds.ts'
import { compareKeys } from './compareKeys.ts'
import type { ScorecardPlace } from './ScorecardQuery.ts'

/** The order of a report's rows: line by line, in a line undated documents first and then as time goes on. */
export function comparePlaces(a: ScorecardPlace, b: ScorecardPlace): number {
  return compareKeys(a, b) || compareIds(a.period, b.period)
}
