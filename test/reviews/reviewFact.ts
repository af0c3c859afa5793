import type { Fact } from '../../src/facts/Fact.ts'
import type { ReviewState } from '../../src/reviews/ReviewState.ts'

/** A fact of a review; what is not given is that of one plain review of the text `a`. */
export function reviewFact(number: number, state: Partial<ReviewState> = {}, about = 'articles/1'): Fact<ReviewState> {
  const at = new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString()
  return {
    id: `review-${about}-${number}`,
    position: null,
    type: 'review.recorded',
    subject: { collection: 'reviews', id: `${about}-${number}` },
    about,
    sequence: 1,
    occurredAt: at,
    recordedAt: at,
    actor: null,
    cause: 'act',
    origin: 'live',
    changed: [],
    state: {
      article: about,
      contentHash: 'a',
      reviewer: `reviewer-${number}`,
      verdict: 'approve',
      marks: {},
      points: 50,
      severity: 0,
      usual: null,
      ...state,
    },
    data: {},
    projectedAt: null,
  }
}
