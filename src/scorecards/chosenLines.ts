import { CUT_DIMENSIONS } from './CUT_DIMENSIONS.ts'
import type { ScorecardQuery } from './ScorecardQuery.ts'
import type { ScorecardLine } from './ScorecardTable.ts'

/** The lines that a query asks for: all, or those of the author, channel or topic that it names of the cut's own. */
export function chosenLines(lines: readonly ScorecardLine[], query: ScorecardQuery): readonly ScorecardLine[] {
  const chosen = CUT_DIMENSIONS[query.by].filter((dimension) => query[dimension] !== undefined)
  return lines.filter(({ key }) => chosen.every((dimension) => key[dimension] === query[dimension]))
}
