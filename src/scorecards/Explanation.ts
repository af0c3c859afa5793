import type { Correction } from './ContributionQuery.ts'
import type { AsOf } from './ScorecardReport.ts'

export type FigureFormula = { readonly name: string; readonly version: string; readonly expression: string }

export type FigureInput = { readonly name: string; readonly value: number | string | null }

/**
 * One contribution to a figure: `amount` in the figure's unit, or the article's own score for figures of quality, which
 * weigh it with `share`, the part of the article (of 1) that is the author's. Amounts of counts have the share in them.
 */
export type SampleItem = {
  readonly collection: string
  readonly id: string
  readonly title: string | null
  readonly amount: number
  readonly share: number
  readonly at: string | null
  readonly fact: string | null
}

/** What the figure does not know, and why. `n` is of how many articles. */
export type Missing = { readonly what: string; readonly n: number; readonly reason: string }

/** Where one number of a report comes from. `value` is the report's own; null is unknown. */
export type Explanation = {
  readonly figure: string
  readonly value: number | null
  readonly unit: string
  readonly formula: FigureFormula
  readonly inputs: readonly FigureInput[]
  /** `n` contributions, one a document × author × day; at most 50 of them, the latest, are listed. */
  readonly sample: { readonly n: number; readonly items: readonly SampleItem[]; readonly truncated: boolean }
  readonly missing: readonly Missing[]
  readonly corrections: readonly Correction[]
  readonly asOf: AsOf
}
