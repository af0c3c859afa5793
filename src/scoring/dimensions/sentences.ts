import { clamp01 } from '../clamp01.ts'
import { emptinessOf } from '../emptinessOf.ts'
import type { Judgement } from '../Loss.ts'
import { shortfallOf } from '../shortfallOf.ts'
import { type Fault, spread } from '../spread.ts'
import type { MeasuredBlock, MeasuredSentence, TextMeasure } from '../TextMeasure.ts'

const WEIGHT = 14

/** A fifth of a text may be in long sentences; all points are lost where there is no other sentence. */
const FREE_SHARE = 0.2

/** Characters of a Chinese clause without any punctuation, from which it is hard to read (a style guide: over 40 never). */
const CLAUSE_LIMIT = 40

/**
 * Whether sentences are of a length that readers take in at once: how much of the text is in sentences longer than the
 * language's limit, the same share of its sentences as over 25 words in English. Sentences out of what is copied count
 * nothing, headings are none.
 */
export function sentences(text: TextMeasure): Judgement {
  const { profile } = text
  const all = text.blocks.filter(({ kind }) => kind !== 'heading').flatMap((block) => placed(block))
  const wordsIn = (some: readonly Placed[]): number =>
    some.reduce((sum, { sentence }) => sum + sentence.distinct, 0) / profile.unit
  const long = all.filter(({ sentence }) => isLong(sentence, profile.sentenceLimit))
  const total = wordsIn(all)
  const share = shortfallOf(total - wordsIn(long), total, text.target)
  const emptiness = emptinessOf(text)
  const points = WEIGHT * (1 - emptiness) * clamp01((share - FREE_SHARE) / (1 - FREE_SHARE))
  const nothing = { words: Math.round(text.equivalents) }
  return {
    applicable: WEIGHT,
    losses: [
      { rule: 'nothing-to-read', points: WEIGHT * emptiness, path: ['root'], data: nothing },
      ...spread(
        points,
        long.map((one) => faultOf(one, profile.sentenceLimit)),
      ),
    ],
  }
}

type Placed = { readonly block: MeasuredBlock; readonly sentence: MeasuredSentence }

const placed = (block: MeasuredBlock): readonly Placed[] => block.sentences.map((sentence) => ({ block, sentence }))

const isLong = ({ tokens, longestClause }: MeasuredSentence, limit: number): boolean =>
  tokens > limit || longestClause > CLAUSE_LIMIT

/** The further over the limit, the more of the points; what is copied costs as much as it counts. */
function faultOf({ block, sentence }: Placed, limit: number): Fault {
  const { tokens, distinct, longestClause } = sentence
  const isClause = tokens <= limit
  const excess = isClause ? longestClause - CLAUSE_LIMIT : tokens - limit
  return {
    rule: isClause ? 'long-clause' : 'long-sentence',
    weight: (Math.max(1, excess) * distinct) / tokens,
    path: block.path,
    ...(block.hasOffsets ? { from: sentence.from, to: sentence.to } : {}),
    data: isClause ? { tokens: longestClause, limit: CLAUSE_LIMIT } : { tokens, limit },
  }
}
