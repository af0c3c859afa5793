import type { Domain } from './placeOn.ts'

/** The step that the ends of the scale are multiples of, in points. */
const STEP = 10

/**
 * A scale of points (0–100) on which all these numbers can be told apart: from the ten below the least to the ten above
 * the greatest. The whole scale where none is known.
 */
export function pointsDomain(values: readonly (number | null)[]): Domain {
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return { low: 0, high: 100 }
  const low = Math.max(0, Math.floor(Math.min(...known) / STEP) * STEP)
  const high = Math.min(100, Math.ceil(Math.max(...known) / STEP) * STEP)
  return high > low ? { low, high } : { low: Math.max(0, low - STEP), high: Math.min(100, high + STEP) }
}
