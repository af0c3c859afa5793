import type { LanguageProfile } from './LANGUAGE_PROFILES.ts'
import { profileOfScripts } from './profileOfScripts.ts'
import { scanText } from './scanText.ts'
import { scriptCounts } from './scriptCounts.ts'

/**
 * The profile of a text: by its language tag (`zh`, `pt-BR`, `zh_CN`), or by its script where the tag is null, not
 * listed or plainly wrong. See `profileOfScripts` when the text is already scanned.
 *
 * @example
 * languageProfile('pt-BR', 'Olá').unit // 1.06
 * languageProfile(null, '你好').unit // 1.57
 */
export function languageProfile(language: string | null, text: string): LanguageProfile {
  return profileOfScripts(language, scriptCounts([scanText(text)]))
}
