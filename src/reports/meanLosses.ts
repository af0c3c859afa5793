import { roundFigure } from '../scorecards/roundFigure.ts'

/** What each dimension costs articles in the mean, of all of them, rounded as figures are. */
export function meanLosses(
  rows: readonly { readonly lost: Readonly<Record<string, number>> }[],
): Readonly<Record<string, number>> {
  const sums = new Map<string, number>()
  for (const { lost } of rows) {
    for (const [name, points] of Object.entries(lost)) sums.set(name, (sums.get(name) ?? 0) + points)
  }
  return Object.fromEntries([...sums].map(([name, sum]) => [name, roundFigure(sum / rows.length)]))
}
