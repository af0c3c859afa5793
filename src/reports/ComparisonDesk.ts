import type { ReviewedText } from './ReviewDesk.ts'

/** A text in a comparison. */
export type ComparedText = { readonly collection: string; readonly id: string; readonly text: ReviewedText }

/** Two texts to compare, without their scores, their authors and what others said. */
export type ComparisonDesk = {
  /** Null where the person asking has compared all that there is. */
  readonly pair: { readonly left: ComparedText; readonly right: ComparedText } | null
  /** How many the person asking has compared. */
  readonly given: number
}
