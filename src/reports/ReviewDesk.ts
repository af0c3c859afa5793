import type { ApprovalLink } from '../reviews/ApprovalLink.ts'
import type { Criterion } from '../reviews/Criterion.ts'
import type { Marks } from '../reviews/Marks.ts'
import type { ReadableBlock } from '../reviews/ReadableBlock.ts'
import type { Named } from '../scorecards/ScorecardReport.ts'

/** One review of a text. */
export type GivenReview = {
  readonly id: string
  /** Who gave it; null for a person without an account. */
  readonly reviewer: Named | null
  /** What a person without an account is called, who gave it by a link. */
  readonly guest: string | null
  readonly verdict: string
  readonly marks: Marks
  readonly note: string | null
  /** ISO 8601 in UTC. */
  readonly at: string
}

/** A text as it is read by those who judge it. */
export type ReviewedText = {
  readonly contentHash: string
  /** Whether readers get it now. */
  readonly isLive: boolean
  readonly title: string | null
  readonly excerpt: string | null
  readonly language: string | null
  readonly blocks: readonly ReadableBlock[]
}

/** What a reviewer needs, and is told: nothing of what others or the craft score say before the own review is saved. */
export type ReviewDesk = {
  /** The latest text of the document. */
  readonly text: ReviewedText
  readonly rubric: readonly Criterion[]
  /** The last review of this text by the person asking. */
  readonly own: GivenReview | null
  /** All reviews of this text, the latest first; null as long as the person asking has not given one. */
  readonly reviews: readonly GivenReview[] | null
  /** Is the person asking credited for this text, and so not asked for a review? */
  readonly isOwnText: boolean
  readonly mayReview: boolean
  /** How many approvals this text has, and the most that one of its channels asks for. */
  readonly approvals: { readonly needed: number; readonly given: number }
  /**
   * The links for people without an account that were made for this document, the latest first; what they decided is null as
   * long as the person asking has not given a review.
   */
  readonly links: readonly ApprovalLink[]
}
