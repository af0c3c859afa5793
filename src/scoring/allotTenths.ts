/**
 * Splits a whole number of tenths in proportion to shares, by largest remainder, so that the parts add up exactly.
 * Equal remainders go to the earlier share.
 *
 * @example
 * allotTenths(10, [1, 1, 1]) // [4, 3, 3]
 */
export function allotTenths(total: number, shares: readonly number[]): readonly number[] {
  const sum = shares.reduce((all, share) => all + share, 0)
  if (sum === 0) return shares.map(() => 0)
  const exact = shares.map((share) => (total * share) / sum)
  const floors = exact.map(Math.floor)
  const left = total - floors.reduce((all, floor) => all + floor, 0)
  const remainder = (index: number): number => (exact[index] ?? 0) - (floors[index] ?? 0)
  const order = exact.map((_, index) => index).sort((a, b) => remainder(b) - remainder(a) || a - b)
  const raised = new Set(order.slice(0, left))
  return floors.map((floor, index) => (raised.has(index) ? floor + 1 : floor))
}
