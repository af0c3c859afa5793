import type { CraftRule } from './CraftRule.ts'
import type { FindingPath } from './Finding.ts'

/** What a message needs to say a reason: numbers already rounded as they are shown, and words of the document. */
export type LossData = Readonly<Record<string, string | number>>

/** A loss as a dimension sees it, in the dimension's own points, not yet scaled or rounded. */
export type Loss = {
  readonly rule: CraftRule
  readonly points: number
  readonly path: FindingPath
  /** Offsets in the text of the block at `path`; see `Finding`. */
  readonly from?: number
  readonly to?: number
  readonly data: LossData
}

/**
 * What a dimension found. `applicable` is how many of its own points could be lost at all: less than its weight where
 * the collection has no field for some of its rules, which are then left out and the others count for more.
 */
export type Judgement = { readonly applicable: number; readonly losses: readonly Loss[] }
