/**
 * Constants of the review score. Two editors agree little (ICC 0.34 over 19,443 manuscripts: Bornmann 2010), so that one
 * person's marks are mixed with what is usual.
 *
 * - `prior`: m, reviews of the usual points in the mixture.
 * - `priorFrom`: recorded reviews from which there is something usual; before, nothing is mixed in.
 * - `severityFrom`: texts that a reviewer must have marked together with others before severity is taken off.
 * - `severityPrior`: texts of no severity in the mixture that severity is taken from.
 */
export const REVIEW_DEFAULTS = { prior: 2, priorFrom: 10, severityFrom: 5, severityPrior: 3 } as const
