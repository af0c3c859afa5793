import { QUALITY_DEFAULTS } from './QUALITY_DEFAULTS.ts'
import type { Quality } from './ScorecardReport.ts'

/**
 * The rank of each line by its adjusted mean, 1 for the best. Lines of the same adjusted mean share a rank, and the next
 * one is as many ranks lower as they are. Lines of fewer than three articles are left out.
 */
export function rankQuality(lines: ReadonlyMap<string, Pick<Quality, 'adjusted' | 'n'>>): ReadonlyMap<string, number> {
  const best = [...lines]
    .filter(([, { n }]) => n >= QUALITY_DEFAULTS.rankedFrom)
    .sort(([, a], [, b]) => b.adjusted - a.adjusted)
  const ranks = new Map<string, number>()
  let rank = 0
  let adjusted: number | null = null
  for (const [index, [name, quality]] of best.entries()) {
    if (quality.adjusted !== adjusted) rank = index + 1
    adjusted = quality.adjusted
    ranks.set(name, rank)
  }
  return ranks
}
