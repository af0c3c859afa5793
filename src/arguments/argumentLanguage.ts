import { isLanguageTag } from '../text/isLanguageTag.ts'
import type { Arguments, Refuse } from './Arguments.ts'
import { argumentText } from './argumentText.ts'

/** The language tag in `language`; null when it is absent. */
export function argumentLanguage(raw: Arguments, refuse: Refuse): string | null {
  const text = argumentText(raw, 'language', refuse)
  if (text !== null && !isLanguageTag(text))
    refuse('language', `must be a language tag such as en or pt-BR; got ${JSON.stringify(text)}`)
  return text
}
