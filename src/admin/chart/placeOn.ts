/** A scale that numbers are drawn on. */
export type Domain = { readonly low: number; readonly high: number }

/**
 * Where a number is on a scale, in per cent of its length, within 0 and 100.
 *
 * @example placeOn(75, { low: 50, high: 100 }) // 50
 */
export function placeOn(value: number, { low, high }: Domain): number {
  if (high <= low) return 0
  const place = ((value - low) / (high - low)) * 100
  return Math.round(Math.min(100, Math.max(0, place)) * 100) / 100
}
