import type { DimensionName } from './Finding.ts'

/**
 * What each dimension may cost, 100 points in all. Judgement, informed by what predicts people's marks of essays and of
 * encyclopedia articles (length, references, media and errors before all); not fitted.
 */
export const DIMENSION_WEIGHTS: Readonly<Record<DimensionName, number>> = {
  substance: 16,
  sentences: 14,
  structure: 14,
  sources: 14,
  media: 10,
  headline: 12,
  hygiene: 12,
  metadata: 8,
}
