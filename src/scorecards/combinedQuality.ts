import { QUALITY_DEFAULTS } from './QUALITY_DEFAULTS.ts'
import { roundFigure } from './roundFigure.ts'
import type { Quality, RowQuality } from './ScorecardReport.ts'

type Part = readonly [quality: Quality, weight: number]

/**
 * The weighted mean of the parts of quality that are known; null when none is. With one part it is that part. `n` and
 * `weight` are those of the part that knows the most articles, and so is `rank`.
 */
export function combinedQuality(parts: Omit<RowQuality, 'combined'>): Quality | null {
  const { weights } = QUALITY_DEFAULTS
  const known = (['craft', 'review', 'result'] as const).flatMap((name): readonly Part[] => {
    const quality = parts[name]
    return quality ? [[quality, weights[name]]] : []
  })
  const widest = known.toSorted(([a], [b]) => b.weight - a.weight).at(0)?.[0]
  if (!widest) return null
  if (known.length === 1) return widest
  const meanOf = (name: 'mean' | 'adjusted' | 'low' | 'high') => weightedMean(known.map(([q, w]) => [q[name], w]))
  return { ...widest, mean: meanOf('mean'), adjusted: meanOf('adjusted'), low: meanOf('low'), high: meanOf('high') }
}

function weightedMean(values: readonly (readonly [value: number, weight: number])[]): number {
  const weight = values.reduce((sum, [, part]) => sum + part, 0)
  return roundFigure(values.reduce((sum, [value, part]) => sum + value * part, 0) / weight)
}
