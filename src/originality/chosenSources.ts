/** A text that has one of the hashes that another was looked up by. */
export type Match<Source> = { readonly hash: number; readonly source: Source }

/** Texts read and compared word by word. */
const MOST_SOURCES = 5

/** One common hash may be chance. */
const LEAST_HASHES = 2

/**
 * The texts worth comparing: the one with most of the hashes, then the one with most of those that are left, and so on, so
 * that ten copies of one text do not hide another. Of those with equally many the earliest is taken: it is the original.
 *
 * @param keyOf one text for a source
 * @param isEarlier orders two sources by when they were first published
 */
export function chosenSources<Source>(
  matches: readonly Match<Source>[],
  keyOf: (source: Source) => string,
  isEarlier: (a: Source, b: Source) => number,
): readonly Source[] {
  const waiting = [...hashesBySource(matches, keyOf).values()].sort((a, b) => isEarlier(a.source, b.source))
  const chosen: Source[] = []
  while (chosen.length < MOST_SOURCES) {
    const best = largest(waiting)
    if (!best || best.hashes.size < LEAST_HASHES) break
    chosen.push(best.source)
    const taken = [...best.hashes]
    for (const { hashes } of waiting) for (const hash of taken) hashes.delete(hash)
  }
  return chosen
}

type Waiting<Source> = { readonly source: Source; readonly hashes: Set<number> }

function hashesBySource<Source>(matches: readonly Match<Source>[], keyOf: (source: Source) => string) {
  const sources = new Map<string, Waiting<Source>>()
  for (const { hash, source } of matches) {
    const known = sources.get(keyOf(source)) ?? { source, hashes: new Set<number>() }
    sources.set(keyOf(source), known)
    known.hashes.add(hash)
  }
  return sources
}

/** The first of those with most hashes. */
const largest = <Source>(waiting: readonly Waiting<Source>[]): Waiting<Source> | undefined =>
  waiting.reduce<Waiting<Source> | undefined>(
    (most, one) => (most === undefined || one.hashes.size > most.hashes.size ? one : most),
    undefined,
  )
