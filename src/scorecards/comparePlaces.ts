import { compareKeys } from './compareKeys.ts'
import type { ScorecardPlace } from './ScorecardQuery.ts'

/** The order of a report's rows: line by line, in a line undated documents first and then as time goes on. */
export function comparePlaces(a: ScorecardPlace, b: ScorecardPlace): number {
  return compareKeys(a, b) || comparePeriods(a.period, b.period)
}

/** Within one grain the names of periods sort as time does. */
function comparePeriods(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null) return -1
  return b === null || a > b ? 1 : -1
}
