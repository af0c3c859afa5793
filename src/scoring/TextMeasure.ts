import type { LanguageProfile } from '../text/LANGUAGE_PROFILES.ts'
import type { LexicalBlock } from '../text/LexicalBlock.ts'
import type { TextScan } from '../text/scanText.ts'

/** A sentence of a block: its place in the scanned text and its size. */
export type MeasuredSentence = {
  readonly from: number
  readonly to: number
  readonly tokens: number
  /** Tokens that the document has not already said before. */
  readonly distinct: number
  /** Most tokens between two marks of punctuation, where the language limits that; else 0. */
  readonly longestClause: number
}

/** A block with its size. `tokens` and `distinct` are 0 for what is no prose: code, images, rules. */
export type MeasuredBlock = LexicalBlock & {
  readonly tokens: number
  /** Tokens that the document has not already said before (see `repeatedTokens`). */
  readonly distinct: number
  /** Hashes of the different numbers in the block. */
  readonly numbers: readonly number[]
  readonly sentences: readonly MeasuredSentence[]
  readonly scan: TextScan
  /** Whether offsets in the scanned text are places in the block's own: not so for the strings of a custom block. */
  readonly hasOffsets: boolean
}

/** The size of a body, and all that the dimensions of craft need to know of its text. */
export type TextMeasure = {
  /** Words, or single characters in Chinese and Japanese, of the body without code, captions and alt texts. */
  readonly tokens: number
  /** Tokens in English-word equivalents, a whole number. */
  readonly words: number
  readonly sentences: number
  /** English-word equivalents from which the text is long enough. */
  readonly target: number
  /** The language that the text is plainly in, where its tag says another; else null. */
  readonly otherLanguage: string | null
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
