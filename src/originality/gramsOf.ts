import { ORIGINALITY } from './ORIGINALITY.ts'
import type { OwnText } from './OwnText.ts'

/** FNV-1a, 32 bits, and the same from another start: together 52 bits, which a double holds exactly. */
const PRIME = 0x01000193
const SEEDS = [0x811c9dc5, 0x9747b28c] as const
const LOW_BITS = 0xfffff

/**
 * A hash of the ten tokens from each token on, whole numbers under 2⁵²; NaN where a quotation stands between them. Equal for
 * equal tokens: two texts that share ten tokens in a row share a hash.
 */
export function gramsOf({ tokens, breaks }: OwnText): Float64Array {
  const { gram } = ORIGINALITY
  const grams = new Float64Array(Math.max(0, tokens.length - gram + 1))
  for (let at = 0; at < grams.length; at += 1) {
    let [high, low] = SEEDS as readonly [number, number]
    let isWhole = true
    for (let next = at; next < at + gram; next += 1) {
      const token = tokens[next] ?? 0
      high = Math.imul(high ^ token, PRIME)
      low = Math.imul(low ^ ((token >>> 16) | (token << 16)), PRIME)
      if (next > at && breaks[next] === 1) isWhole = false
    }
    grams[at] = isWhole ? (mixed(high) >>> 0) * (LOW_BITS + 1) + (mixed(low) & LOW_BITS) : Number.NaN
  }
  return grams
}

/** Spreads all bits (the finalizer of MurmurHash3), so that the least of a window is any of them. */
function mixed(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35)
  return second ^ (second >>> 16)
}
