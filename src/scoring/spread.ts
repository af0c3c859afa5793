import type { Loss } from './Loss.ts'

/** A fault that costs in proportion to its weight: a loss without its points. */
export type Fault = Omit<Loss, 'points'> & { readonly weight: number }

/** Splits points over the faults that cost them, in proportion to their weights. */
export function spread(points: number, faults: readonly Fault[]): readonly Loss[] {
  const all = faults.reduce((sum, { weight }) => sum + weight, 0)
  if (all === 0) return []
  return faults.map(({ weight, ...fault }) => ({ ...fault, points: (points * weight) / all }))
}
