import { averageRanks } from './averageRanks.ts'
import { LEAST_SAMPLE } from './LEAST_SAMPLE.ts'
import type { RankCorrelation } from './RankCorrelation.ts'
import { Z } from './Z.ts'

/**
 * Spearman's rho of pairs of numbers, ties by mean ranks, with an interval by Fisher's z and the variance (1 + rho² ÷ 2) ÷
 * (n − 3) (Bonett & Wright, Psychometrika 2000). Null for under ten pairs, or where one of the two is always the same.
 */
export function rankCorrelationOf(pairs: readonly (readonly [number, number])[]): RankCorrelation | null {
  const n = pairs.length
  if (n < LEAST_SAMPLE) return null
  const rho = pearson(averageRanks(pairs.map(([a]) => a)), averageRanks(pairs.map(([, b]) => b)))
  if (rho === null) return null
  const spread = Z * Math.sqrt((1 + rho ** 2 / 2) / (n - 3))
  const z = Math.atanh(Math.min(1 - 1e-12, Math.max(-1 + 1e-12, rho)))
  return { n, rho, low: Math.tanh(z - spread), high: Math.tanh(z + spread) }
}

function pearson(a: readonly number[], b: readonly number[]): number | null {
  const [meanA, meanB] = [meanOf(a), meanOf(b)]
  const product = (x: readonly number[], y: readonly number[], mx: number, my: number): number =>
    x.reduce((sum, value, at) => sum + (value - mx) * ((y[at] ?? 0) - my), 0)
  const squares = product(a, a, meanA, meanA) * product(b, b, meanB, meanB)
  return squares === 0 ? null : product(a, b, meanA, meanB) / Math.sqrt(squares)
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
