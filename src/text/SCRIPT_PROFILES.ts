import type { LanguageProfile } from './LANGUAGE_PROFILES.ts'
import type { Script } from './scriptCounts.ts'

/**
 * Profiles for a text whose language is not known or not listed.
 *
 * Latin and Cyrillic count as English does; a script that one measured language writes takes that language's figures.
 * The figures for scripts without spaces (about four characters for one English word) are judgement, not measured.
 */
export const SCRIPT_PROFILES: Readonly<Record<Script, LanguageProfile>> = {
  latin: profile('latin', 1, 25, 0.7),
  cyrillic: profile('cyrillic', 1, 25, 0.73),
  greek: profile('greek', 1.1, 29, 0.74),
  arabic: profile('arabic', 0.88, 23, 0.7),
  devanagari: profile('devanagari', 1.22, 33, 0.72),
  tamil: profile('tamil', 0.74, 19, 0.83),
  hangul: profile('hangul', 0.75, 18, 0.89),
  han: profile('han', 1.57, 44, 0.71),
  kana: profile('kana', 2.74, 69, 0.6),
  unspaced: profile('unspaced', 4, 100, 0.5),
  other: profile('other', 1, 25, 0.7),
}

function profile(script: Script, unit: number, sentenceLimit: number, variety: number): LanguageProfile {
  return { name: `script:${script}`, script, unit, sentenceLimit, variety }
}
