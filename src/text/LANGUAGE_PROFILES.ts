import type { Script } from './scriptCounts.ts'

/** What counting and judging a text needs to know of its language. */
export type LanguageProfile = {
  /** The primary language subtag, or `script:` and the script's name where the language is not known. */
  readonly name: string
  readonly script: Script
  /** Tokens for one English word of the same content. */
  readonly unit: number
  /** Tokens from which a sentence is long: the same share of sentences as over 25 words in English. */
  readonly sentenceLimit: number
  /** Usual share of different tokens in 100 (moving-average type–token ratio). */
  readonly variety: number
}

/**
 * Profiles by primary language subtag.
 *
 * Measured on the same eleven articles in 27 language versions (the Open Source Guides, CC BY 4.0): `unit` from token
 * counts, `sentenceLimit` from the 90th percentile of sentence lengths scaled to 25 in English, `variety` the median.
 */
export const LANGUAGE_PROFILES: ReadonlyMap<string, LanguageProfile> = new Map(
  (
    [
      ['en', 'latin', 1, 25, 0.73],
      ['zh', 'han', 1.57, 44, 0.71],
      ['ja', 'kana', 2.74, 69, 0.6],
      ['ko', 'hangul', 0.75, 18, 0.89],
      ['de', 'latin', 1.1, 26, 0.78],
      ['fr', 'latin', 1.11, 29, 0.71],
      ['es', 'latin', 1.2, 33, 0.7],
      ['pt', 'latin', 1.06, 28, 0.72],
      ['nl', 'latin', 1.18, 28, 0.72],
      ['pl', 'latin', 0.9, 23, 0.83],
      ['ru', 'cyrillic', 0.89, 23, 0.83],
      ['be', 'cyrillic', 0.89, 23, 0.83],
      ['bg', 'cyrillic', 1.01, 26, 0.73],
      ['it', 'latin', 1.03, 27, 0.74],
      ['ro', 'latin', 1.2, 28, 0.77],
      ['el', 'greek', 1.1, 29, 0.74],
      ['hu', 'latin', 0.91, 23, 0.77],
      ['tr', 'latin', 0.78, 20, 0.83],
      ['id', 'latin', 0.91, 24, 0.71],
      ['ms', 'latin', 0.91, 24, 0.71],
      ['ar', 'arabic', 0.88, 23, 0.82],
      ['fa', 'arabic', 1.28, 35, 0.7],
      ['hi', 'devanagari', 1.22, 33, 0.72],
      ['ta', 'tamil', 0.74, 19, 0.83],
      ['sw', 'latin', 0.9, 23, 0.71],
    ] as const
  ).map(([name, script, unit, sentenceLimit, variety]) => [name, { name, script, unit, sentenceLimit, variety }]),
)
