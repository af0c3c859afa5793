import { clamp01 } from '../clamp01.ts'
import type { Judgement } from '../Loss.ts'
import { TARGET_WORDS } from '../TARGET_WORDS.ts'
import type { TextMeasure } from '../TextMeasure.ts'

const WEIGHT = 16

/** A text of this length or less, in English words, has no substance yet. */
const NO_SUBSTANCE = 60

/**
 * How much the text says, from the amount of different text, on a logarithmic scale that is flat from the target on:
 * length is the strongest predictor of people's marks and the most easily gamed, so repeated passages and stuffed
 * keywords do not count and more than enough is worth nothing.
 */
export function substance(text: TextMeasure): Judgement {
  const byLength = WEIGHT * shortfall(text.distinctWords)
  const data = {
    words: Math.round(text.distinctWords),
    target: TARGET_WORDS,
    repeated: Math.max(0, text.words - Math.round(text.distinctWords)),
  }
  const variety = { share: Math.round(100 * (text.variety ?? 0)), usual: Math.round(100 * text.profile.variety) }
  return {
    applicable: WEIGHT,
    losses: [
      { rule: 'thin-text', points: byLength, path: ['root'], data },
      { rule: 'low-variety', points: WEIGHT * shortfall(text.equivalents) - byLength, path: ['root'], data: variety },
    ],
  }
}

function shortfall(words: number): number {
  return 1 - clamp01(Math.log(Math.max(1, words) / NO_SUBSTANCE) / Math.log(TARGET_WORDS / NO_SUBSTANCE))
}
