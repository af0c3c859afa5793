import type { Contribution } from './Contribution.ts'
import type { Counting } from './ContributionQuery.ts'
import type { FigureFormula, FigureInput } from './Explanation.ts'
import type { QualityBase } from './qualityBase.ts'
import type { ScorecardRow } from './ScorecardReport.ts'
import type { ScorecardCell } from './scorecardCells.ts'

/** What a figure's inputs are taken from. */
export type FigureContext = {
  readonly row: ScorecardRow
  readonly cell: ScorecardCell
  readonly base: QualityBase
  /** k: 0 for the site. It is not used for a part whose mean is unknown. */
  readonly shrinkage: number
  /** The active craft formula. */
  readonly craftFormula: string
}

/** What can be missing from a figure. */
export type Gap = 'scores' | 'reviews' | 'results' | 'target'

/** One number of a scorecard row: what it is called, how it is made, and what it is made of. */
export type ScorecardFigure = {
  /** `scorecard.` and the number's path in the row. */
  readonly name: string
  readonly unit: 'articles' | 'words' | 'tokens' | 'points' | 'rank' | 'ratio'
  readonly formula: FigureFormula
  readonly value: (row: ScorecardRow) => number | null
  readonly inputs: (context: FigureContext) => readonly FigureInput[]
  /** Which contributions it is made of, null for none: nothing that is recorded counts towards it. */
  readonly counting: Counting | null
  /** How much of it each of them is. */
  readonly amount: (contribution: Contribution) => number
  readonly gaps: readonly Gap[]
}
