/** The number at the far end of bars that show these values and targets: the greatest, at least 1; null is unknown. */
export function barScale(values: readonly (number | null)[]): number {
  return values.reduce<number>((most, value) => Math.max(most, value ?? 0), 1)
}
