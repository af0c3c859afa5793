import type { LanguageProfile } from '../text/LANGUAGE_PROFILES.ts'
import type { TextScan } from '../text/scanText.ts'
import type { MeasuredSentence } from './TextMeasure.ts'

const PUNCTUATION = /\p{P}/u

/**
 * The sentences of a block with their sizes.
 *
 * @param repeated one flag a token of the block: 1 where the document has said it before
 */
export function measuredSentences(
  text: string,
  scan: TextScan,
  repeated: Uint8Array,
  { script }: LanguageProfile,
): readonly MeasuredSentence[] {
  let first = 0
  return scan.sentences.map(({ from, to, tokens }) => {
    const last = first + tokens
    const distinct = tokens - sumOf(repeated, first, last)
    const longestClause = script === 'han' ? clauseOf(text, scan, first, last) : 0
    first = last
    return { from, to, tokens, distinct, longestClause }
  })
}

/** Tokens of the longest run without any punctuation. */
function clauseOf(text: string, { starts, ends }: TextScan, first: number, last: number): number {
  let longest = 0
  let run = 0
  for (let at = first; at < last; at += 1) {
    const between = at === first ? '' : text.slice(ends[at - 1], starts[at])
    run = between !== '' && PUNCTUATION.test(between) ? 1 : run + 1
    longest = Math.max(longest, run)
  }
  return longest
}

function sumOf(flags: Uint8Array, from: number, to: number): number {
  let sum = 0
  for (let at = from; at < to; at += 1) sum += flags[at] ?? 0
  return sum
}
