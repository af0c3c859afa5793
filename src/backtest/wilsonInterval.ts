import { Z } from './Z.ts'

/**
 * Between what a share lies in 95 of 100 such samples, 0–1 (Wilson, Journal of the American Statistical Association 1927).
 *
 * @param n at least 1
 */
export function wilsonInterval(hits: number, n: number): { readonly low: number; readonly high: number } {
  const share = hits / n
  const spread = Z * Math.sqrt((share * (1 - share) + Z ** 2 / (4 * n)) / n)
  const scale = 1 + Z ** 2 / n
  const middle = share + Z ** 2 / (2 * n)
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) }
}
