/**
 * The least hash of every window of neighbouring grams, each once (Schleimer, Wilkerson & Aiken, SIGMOD 2003): a passage
 * that two texts share has a common one as soon as it is as long as a window. NaN is passed over.
 */
export function winnow(grams: Float64Array, window: number): ReadonlySet<number> {
  const chosen = new Set<number>()
  const last = Math.max(1, grams.length - window + 1)
  let leastAt = -1
  for (let from = 0; from < last; from += 1) {
    const to = Math.min(grams.length, from + window)
    if (leastAt < from) leastAt = leastOf(grams, from, to)
    else if (isLess(grams[to - 1], grams[leastAt])) leastAt = to - 1
    const least = leastAt < 0 ? Number.NaN : (grams[leastAt] ?? Number.NaN)
    if (!Number.isNaN(least)) chosen.add(least)
  }
  return chosen
}

function leastOf(grams: Float64Array, from: number, to: number): number {
  let leastAt = -1
  for (let at = from; at < to; at += 1) {
    if (leastAt < 0 ? !Number.isNaN(grams[at] ?? Number.NaN) : isLess(grams[at], grams[leastAt])) leastAt = at
  }
  return leastAt
}

/** The later of two equal ones is chosen: it stays in more windows. */
const isLess = (a: number | undefined, b: number | undefined): boolean =>
  a !== undefined && !Number.isNaN(a) && (b === undefined || Number.isNaN(b) || a <= b)
