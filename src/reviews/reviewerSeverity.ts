import { REVIEW_DEFAULTS } from './REVIEW_DEFAULTS.ts'

/** A text that a reviewer gave points, and what each of the others gave it. */
export type SharedReview = { readonly points: number; readonly others: readonly number[] }

/**
 * How many points more (above 0) or fewer (below 0) a reviewer gives than others give the same texts, to a tenth: the mean
 * difference over the texts that others marked too, shrunk towards 0 by three texts. 0 under five such texts: what the
 * reviewer happened to be given to read is no severity.
 */
export function reviewerSeverity(reviews: readonly SharedReview[]): number {
  const { severityFrom, severityPrior } = REVIEW_DEFAULTS
  const shared = reviews.filter(({ others }) => others.length > 0)
  if (shared.length < severityFrom) return 0
  const sum = shared.reduce((total, { points, others }) => total + points - meanOf(others), 0)
  return Math.round((sum / (shared.length + severityPrior)) * 10) / 10
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
