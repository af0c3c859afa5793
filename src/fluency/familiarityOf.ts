import { FLUENCY } from './FLUENCY.ts'
import { KNOWN } from './KNOWN.ts'
import { type PairSet, pairSet } from './pairSet.ts'
import type { Spoken } from './Spoken.ts'

/** How usual the order of a text's words is. */
export type Familiarity = {
  /** The share of pairs of neighbours that the other half of the archive has, 0–1. */
  readonly familiarity: number
  /** How many times as familiar neighbours are as tokens that stand further apart. */
  readonly gain: number
}

/**
 * How familiar a text is by the pairs of texts that it is not among; null where it is too short, or has too few words that
 * those have at all.
 */
export function familiarityOf(text: Spoken, half: Uint8Array): Familiarity | null {
  const set = pairSet(half)
  const near = shareAt(text, set, 1)
  if (near.pairs < FLUENCY.leastPairs || knownShare(text, set) < FLUENCY.leastKnown) return null
  const far = FLUENCY.distances.map((distance) => shareAt(text, set, distance))
  const familiarity = near.found / near.pairs
  const apart = sumOf(far.map(({ found }) => found)) / sumOf(far.map(({ pairs }) => pairs))
  return { familiarity, gain: apart > 0 ? familiarity / apart : Number.POSITIVE_INFINITY }
}

/** Neighbours are not told across a break; of tokens further apart it does not matter. */
function shareAt({ tokens, breaks }: Spoken, set: PairSet, distance: number) {
  let pairs = 0
  let found = 0
  for (let at = distance; at < tokens.length; at += 1) {
    if (distance === 1 && breaks[at] === 1) continue
    pairs += 1
    if (set.has(tokens[at - distance] ?? 0, tokens[at] ?? 0)) found += 1
  }
  return { pairs, found }
}

const knownShare = ({ tokens }: Spoken, set: PairSet): number =>
  tokens.reduce((sum, token) => sum + Number(set.has(KNOWN, token)), 0) / tokens.length

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)
