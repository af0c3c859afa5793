import type { DimensionName } from './Finding.ts'

/**
 * What each dimension may cost, in parts of their sum, 74: the weights of the eight-part score they come from, of which
 * sentences and language hygiene are not yet here. Judgement, informed by what predicts people's marks; not fitted.
 *
 * Scaled to 100 they are 21.7, 18.9, 18.9, 13.5, 16.2 and 10.8 points.
 */
export const DIMENSION_WEIGHTS: Readonly<Record<DimensionName, number>> = {
  substance: 16,
  structure: 14,
  sources: 14,
  media: 10,
  headline: 12,
  metadata: 8,
}
