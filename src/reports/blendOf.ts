import { QUALITY_DEFAULTS } from '../scorecards/QUALITY_DEFAULTS.ts'
import { roundFigure } from '../scorecards/roundFigure.ts'
import type { ScoreReport } from './ScoreReport.ts'

type Combined = NonNullable<ScoreReport['combined']>
type Part = keyof Combined['weights']

/** The name of the weights and of the way; another choice of either gets another name. */
export const BLEND_FORMULA = 'blend-1'

/**
 * The weighted mean of the parts of a score that are known, with the weights as they were used; null when none is known.
 * Weights: craft 0.4, review 0.4, result 0.2, made to add up to 1 over the known parts.
 */
export function blendOf(parts: Readonly<Record<Part, number | null>>): Combined | null {
  const { weights } = QUALITY_DEFAULTS
  const weightOf = (part: Part): number => (parts[part] === null ? 0 : weights[part])
  const total = weightOf('craft') + weightOf('review') + weightOf('result')
  if (total === 0) return null
  const used = {
    craft: roundFigure(weightOf('craft') / total),
    review: roundFigure(weightOf('review') / total),
    result: roundFigure(weightOf('result') / total),
  }
  const sum = (['craft', 'review', 'result'] as const).reduce(
    (points, part) => points + weightOf(part) * (parts[part] ?? 0),
    0,
  )
  return { score: roundFigure(sum / total), weights: used, formula: BLEND_FORMULA }
}
