/** The window of Covington and McFall's MATTR that the language profiles were measured with. */
const WINDOW = 100

/**
 * Moving-average type–token ratio: the mean, over all windows of 100 tokens, of the share of tokens that are different
 * (Covington & McFall 2010). Between 0 and 1; of a shorter text the plain ratio; null of an empty one.
 */
export function movingTypeTokenRatio(tokens: Int32Array): number | null {
  if (tokens.length === 0) return null
  const { ids, kinds } = numbered(tokens)
  const window = Math.min(WINDOW, ids.length)
  return sumOfDifferent(ids, kinds, window) / window / (ids.length - window + 1)
}

/** The number of different tokens in each window, added up over the windows. */
function sumOfDifferent(ids: Uint32Array, kinds: number, window: number): number {
  const counts = new Uint16Array(kinds)
  let different = 0
  let sum = 0
  for (let at = 0; at < ids.length; at += 1) {
    if (bump(counts, ids[at], 1) === 1) different += 1
    if (at >= window && bump(counts, ids[at - window], -1) === 0) different -= 1
    if (at >= window - 1) sum += different
  }
  return sum
}

function numbered(tokens: Int32Array): { readonly ids: Uint32Array; readonly kinds: number } {
  const seen = new Map<number, number>()
  const ids = new Uint32Array(tokens.length)
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? 0
    const id = seen.get(token) ?? seen.size
    if (id === seen.size) seen.set(token, id)
    ids[at] = id
  }
  return { ids, kinds: seen.size }
}

function bump(counts: Uint16Array, id: number | undefined, by: number): number {
  if (id === undefined) return 0
  const count = (counts[id] ?? 0) + by
  counts[id] = count
  return count
}
