import { SHARE_UNITS } from '../facts/SHARE_UNITS.ts'
import { articlesOf } from './articlesOf.ts'
import type { MeasuredPart } from './MeasuredPart.ts'
import { QUALITY_DEFAULTS } from './QUALITY_DEFAULTS.ts'
import type { QualityBase } from './qualityBase.ts'
import { roundFigure } from './roundFigure.ts'
import type { Quality } from './ScorecardReport.ts'
import type { Sums } from './Sums.ts'

/**
 * One part of the quality of a cohort, not ranked yet; null when none of its articles has it.
 *
 * mean = Σ u·s ÷ Σ u; adjusted = (N·mean + k·μ) ÷ (N + k) with N = Σ u in articles; low and high = adjusted ±
 * z·√(s² ÷ (N + k)), clamped to 0–100 (Efron & Morris 1977).
 *
 * @param shrinkage k; 0 for the site, which has nothing to be shrunk to. Taken as 0 while μ is unknown.
 */
export function partQuality(part: MeasuredPart, sums: Sums, bases: QualityBase, shrinkage: number): Quality | null {
  const units = sums[`${part}Units`]
  if (units === 0) return null
  const base = bases[part]
  const articles = units / SHARE_UNITS
  const mean = sums[`${part}Tenths`] / units / 10
  const k = base.mean === null ? 0 : shrinkage
  const adjusted = (articles * mean + k * (base.mean ?? 0)) / (articles + k)
  const spread = QUALITY_DEFAULTS.z * Math.sqrt(base.within / (articles + k))
  return {
    mean: roundFigure(mean),
    adjusted: roundFigure(adjusted),
    low: roundFigure(Math.max(0, adjusted - spread)),
    high: roundFigure(Math.min(100, adjusted + spread)),
    n: sums[`${part}Articles`],
    weight: articlesOf(units),
    rank: null,
  }
}
