import { defectsIn, type PlacedDefect } from '../defects/defectsIn.ts'
import { emptinessOf } from '../emptinessOf.ts'
import type { Judgement } from '../Loss.ts'
import { shortfallOf } from '../shortfallOf.ts'
import { type Fault, spread } from '../spread.ts'
import { stuffedWord } from '../stuffedWord.ts'
import type { TextMeasure } from '../TextMeasure.ts'

const WEIGHT = 12

/** English words around a slip that are not clean any more: twelve slips in a thousand words lose all points. */
const WORDS_PER_DEFECT = 1000 / 12

/**
 * Whether the text was proofread: doubled words, odd punctuation, brackets left open, placeholders, repeated sentences, a word
 * that is said far too often. Headings are left out, so that a flawed one never costs more than none. Only what is wrong in
 * every style is a slip.
 */
export function hygiene(text: TextMeasure): Judgement {
  const all = text.distinctWords
  const faults = [...defectsIn(text).map(faultOf), ...stuffing(text)]
  const spoiled = WORDS_PER_DEFECT * faults.reduce((sum, { weight }) => sum + weight, 0)
  const clean = Math.max(0, all - spoiled)
  const emptiness = emptinessOf(text)
  const nothing = { words: Math.round(text.equivalents) }
  return {
    applicable: WEIGHT,
    losses: [
      { rule: 'nothing-to-proofread', points: WEIGHT * emptiness, path: ['root'], data: nothing },
      ...spread(WEIGHT * (1 - emptiness) * shortfallOf(clean, all, text.target), faults),
    ],
  }
}

function faultOf({ block, defect: { rule, from, to, data } }: PlacedDefect): Fault {
  return { rule, weight: 1, path: block.path, ...(block.hasOffsets ? { from, to } : {}), data }
}

/** A stuffed word spoils the whole text by its extent. */
function stuffing(text: TextMeasure): readonly Fault[] {
  const stuffed = stuffedWord(text)
  if (!stuffed) return []
  const data = { word: stuffed.word, percent: Math.round(100 * stuffed.share), most: 8 }
  const weight = (stuffed.extent * text.distinctWords) / WORDS_PER_DEFECT
  return [{ rule: 'stuffed-word', weight, path: stuffed.path, data }]
}
