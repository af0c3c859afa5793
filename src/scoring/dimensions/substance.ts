import { clamp01 } from '../clamp01.ts'
import type { Judgement } from '../Loss.ts'
import type { TextMeasure } from '../TextMeasure.ts'

const WEIGHT = 16

/** A text of this length or less, in English words, has no substance yet. */
const NO_SUBSTANCE = 120

/**
 * How much the text says, from the amount of different text, on a logarithmic scale that is flat from the target on:
 * length is the strongest predictor of people's marks and the most easily gamed, so repeated passages and stuffed
 * keywords do not count and more than enough is worth nothing.
 */
export function substance(text: TextMeasure): Judgement {
  const byLength = WEIGHT * lackOf(text.distinctWords, text.target)
  const data = {
    words: Math.round(text.distinctWords),
    target: text.target,
    repeated: Math.max(0, text.words - Math.round(text.distinctWords)),
  }
  const variety = { share: Math.round(100 * (text.variety ?? 0)), usual: Math.round(100 * text.profile.variety) }
  const byVariety = WEIGHT * lackOf(text.equivalents, text.target) - byLength
  return {
    applicable: WEIGHT,
    losses: [
      { rule: 'thin-text', points: byLength, path: ['root'], data },
      { rule: 'low-variety', points: byVariety, path: ['root'], data: variety },
    ],
  }
}

function lackOf(words: number, target: number): number {
  const span = Math.log(Math.max(2 * NO_SUBSTANCE, target) / NO_SUBSTANCE)
  return 1 - clamp01(Math.log(Math.max(1, words) / NO_SUBSTANCE) / span)
}
