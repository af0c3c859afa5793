import type { Sums } from './Sums.ts'

/** By how many units the number of live articles grew over these sums. */
export function liveUnits(sums: Pick<Sums, 'published' | 'republished' | 'withdrawn'>): number {
  return sums.published + sums.republished - sums.withdrawn
}
