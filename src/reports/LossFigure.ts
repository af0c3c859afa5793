import type { Explanation } from '../scorecards/Explanation.ts'
import type { LiveFindings, LiveLosses } from '../store/payload/reports/liveFindings.ts'

/** What articles lose, and the dimension or the rule that is asked about. */
export type LossPart = { readonly losses: LiveLosses; readonly part: string }

/** One number of a report of losses, and how it explains itself. */
export type LossFigure = {
  readonly unit: 'points' | 'articles'
  readonly expression: string
  /** The argument that says which part is asked about, and what it may be there; absent for the whole. */
  readonly of?: { readonly name: 'dimension' | 'rule'; readonly among: readonly string[] }
  /** Null where nothing was read that could lose. */
  readonly value: (about: LossPart) => number | null
  readonly inputs: (about: LossPart) => Explanation['inputs']
  /** What one of the articles has in it; 0 for nothing. */
  readonly amount: (row: LiveFindings, part: string) => number
}
