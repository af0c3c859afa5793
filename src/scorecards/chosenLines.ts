import { isChosen } from './isChosen.ts'
import type { ScorecardQuery } from './ScorecardQuery.ts'
import type { ScorecardLine } from './ScorecardTable.ts'

/** The lines that a query asks for: all, or those of the author, channel or topic that it names of the cut's own. */
export function chosenLines(lines: readonly ScorecardLine[], query: ScorecardQuery): readonly ScorecardLine[] {
  return lines.filter(({ key }) => isChosen(key, query))
}
