import type { Marks } from './Marks.ts'

/**
 * The state of a `review.recorded` fact. What depends on other reviews was looked up once, when it was recorded, and is
 * never measured again, so that figures can be computed anew from facts alone.
 */
export type ReviewState = {
  /** The document, as `collection/id`. */
  readonly article: string | null
  /** Of exactly the text that was read. */
  readonly contentHash: string | null
  /** The person's id; null for one without an account. */
  readonly reviewer: string | null
  /** The link that it was given by, of a person without an account. */
  readonly approval?: string | null
  readonly verdict: string | null
  readonly marks: Marks
  /** The marks as points; null for a verdict without marks. */
  readonly points: number | null
  /** What the reviewer is used to give more than others, taken off the points. */
  readonly severity: number | null
  /** The mean points of all reviews before this one; null while there were too few. */
  readonly usual: number | null
}
