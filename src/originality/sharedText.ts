import { coveredBy } from './coveredBy.ts'
import type { Fingerprinted } from './Fingerprinted.ts'
import { ORIGINALITY } from './ORIGINALITY.ts'

/** What two texts have in common, outside quotes. */
export type SharedText = {
  /** English-word equivalents of the first text that the second has too. */
  readonly words: number
  /** The share of the first text, and of the second, that this is; 0–1. */
  readonly share: number
  readonly shareOfOther: number
  /** One flag a token of the first text. */
  readonly covered: Uint8Array
}

/** Compares two texts word by word. */
export function sharedText(one: Fingerprinted, other: Fingerprinted): SharedText {
  const covered = coveredBy(one.grams, one.text.tokens.length, other.all)
  const ofOther = coveredBy(other.grams, other.text.tokens.length, one.all)
  const tokens = count(covered)
  return {
    // A passage in another language than the text that it stands in is as long as its own language says.
    words: Math.max(tokens / one.text.unit, count(ofOther) / other.text.unit),
    share: shareOf(tokens, covered.length),
    shareOfOther: shareOf(count(ofOther), ofOther.length),
    covered,
  }
}

/** Is so much shared that one is a copy of the other, as far as it goes? */
export const isCopy = ({ words, share, shareOfOther }: SharedText): boolean =>
  words >= ORIGINALITY.leastWords && Math.max(share, shareOfOther) >= ORIGINALITY.leastShare

const count = (flags: Uint8Array): number => flags.reduce((sum, flag) => sum + flag, 0)

const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
