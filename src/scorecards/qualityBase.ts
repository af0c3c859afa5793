import { MEASURED_PARTS, type MeasuredPart } from './MeasuredPart.ts'
import { QUALITY_DEFAULTS } from './QUALITY_DEFAULTS.ts'
import type { LiveQuality } from './ScorecardStore.ts'

/**
 * What lines are compared with. `mean` (μ, points) is null when no live article has a score; `within` (s², points²) is
 * the variance within authors; `authors` is how many of them have the two articles that it takes.
 */
export type PartBase = { readonly mean: number | null; readonly within: number; readonly authors: number }

/** What lines are compared with, for each measured part of quality. */
export type QualityBase = Readonly<Record<MeasuredPart, PartBase>>

/**
 * The mean and variance of each measured part of quality over all live articles; see {@link PartBase}.
 */
export const qualityBase = (live: readonly LiveQuality[]): QualityBase =>
  Object.fromEntries(
    MEASURED_PARTS.map((part) => [part, partBase(live.filter((row) => row.part === part))]),
  ) as QualityBase

/**
 * The mean of all live articles and the pooled variance within authors.
 *
 * s² = Σ nᵢ·vᵢ ÷ Σ (nᵢ − 1) over authors with nᵢ ≥ 2 articles, where vᵢ is the variance of author i's scores weighted by
 * share; with equal shares this is the classic pooled variance.
 */
function partBase(live: readonly LiveQuality[]): PartBase {
  const units = live.reduce((sum, row) => sum + row.units, 0)
  const tenths = live.reduce((sum, row) => sum + row.tenths, 0)
  const several = live.filter(({ author, articles, units }) => author !== null && articles >= 2 && units > 0)
  const isTooFew = several.length < QUALITY_DEFAULTS.authors
  return {
    mean: units > 0 ? tenths / units / 10 : null,
    within: isTooFew ? QUALITY_DEFAULTS.within : pooledVariance(several),
    authors: several.length,
  }
}

function pooledVariance(authors: readonly LiveQuality[]): number {
  const squares = authors.reduce((sum, author) => sum + author.articles * varianceOf(author), 0)
  const freedom = authors.reduce((sum, { articles }) => sum + articles - 1, 0)
  return squares / freedom
}

function varianceOf({ units, tenths, squares }: LiveQuality): number {
  return Math.max(0, squares / units - (tenths / units) ** 2) / 100
}
