import { clamp01 } from './clamp01.ts'
import type { TextMeasure } from './TextMeasure.ts'

/** English-word equivalents from which there is a text to judge: a paragraph. */
const LEAST_WORDS = 60

/**
 * How far a text is from being one: 1 with no words, 0 from 60 on. Structure and media lose by it, since a body without
 * text has no fault in them and no merit either.
 */
export function emptinessOf({ equivalents }: Pick<TextMeasure, 'equivalents'>): number {
  return clamp01(1 - equivalents / LEAST_WORDS)
}
