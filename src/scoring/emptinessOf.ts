import { clamp01 } from './clamp01.ts'
import { LEAST_WORDS } from './LEAST_WORDS.ts'
import type { TextMeasure } from './TextMeasure.ts'

/**
 * How far a text is from being one: 1 with no words, 0 from 60 on. Structure, sources and media lose by it, since a body without
 * text has no fault in them and no merit either.
 */
export function emptinessOf({ equivalents }: Pick<TextMeasure, 'equivalents'>): number {
  return clamp01(1 - equivalents / LEAST_WORDS)
}
