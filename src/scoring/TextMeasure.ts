import type { LanguageProfile } from '../text/LANGUAGE_PROFILES.ts'
import type { LexicalBlock } from '../text/LexicalBlock.ts'

/** A block with its size. `tokens` and `distinct` are 0 for what is no prose: code, images, rules. */
export type MeasuredBlock = LexicalBlock & {
  readonly tokens: number
  /** Tokens that the document has not already said before (see `repeatedTokens`). */
  readonly distinct: number
  /** Hashes of the different numbers in the block. */
  readonly numbers: readonly number[]
}

/** The size of a body, and all that the dimensions of craft need to know of its text. */
export type TextMeasure = {
  /** Words, or single characters in Chinese and Japanese, of the body without code, captions and alt texts. */
  readonly tokens: number
  /** Tokens in English-word equivalents, a whole number. */
  readonly words: number
  readonly sentences: number
  readonly profile: LanguageProfile
  /** Tokens outside repeated passages, in English-word equivalents. */
  readonly distinctWords: number
  /** Share of different tokens in 100 of the distinct ones, 0–1; null without text. */
  readonly variety: number | null
  /**
   * English-word equivalents that count as content: `distinctWords`, less where the variety is under 0.8 of what is
   * usual in the language, so that repetition and keyword stuffing add nothing.
   */
  readonly equivalents: number
  readonly blocks: readonly MeasuredBlock[]
  /** Hashes of the body's tokens. */
  readonly vocabulary: ReadonlySet<number>
}
