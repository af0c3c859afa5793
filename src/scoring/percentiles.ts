/**
 * The share of scores, in per cent from 0 to 100, that are lower than one, those equal to it counted by half, to one decimal.
 * Null while there is no other to compare with.
 *
 * @param counts how many texts have each score
 */
export function percentiles(counts: ReadonlyMap<number, number>): (score: number) => number | null {
  const scores = [...counts.keys()].sort((a, b) => a - b)
  const lower = new Map<number, number>()
  let all = 0
  for (const score of scores) {
    lower.set(score, all)
    all += counts.get(score) ?? 0
  }
  return (score) => {
    if (all < 2) return null
    const below = lower.get(score) ?? lower.get(scores.find((known) => known > score) ?? Number.NaN) ?? all
    return Math.round(((below + (counts.get(score) ?? 0) / 2) / all) * 1000) / 10
  }
}
