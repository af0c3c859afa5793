import type { LanguageProfile } from './LANGUAGE_PROFILES.ts'

/**
 * Words of a text in English-word equivalents, a whole number, so that lengths compare across languages.
 *
 * @example
 * wordsOf(1570, languageProfile('zh', '…')) // 1000
 */
export function wordsOf(tokens: number, profile: Pick<LanguageProfile, 'unit'>): number {
  return Math.round(tokens / profile.unit)
}
