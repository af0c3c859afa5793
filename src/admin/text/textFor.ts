import { isRecord } from '../../text/isRecord.ts'
import { en } from '../messages/en.ts'
import type { DeskText } from './DeskText.ts'

type I18n = { readonly language: string; readonly translations?: unknown }

/**
 * The desk's voice in the language of Payload's `i18n`. A language without translations of the desk's hears English;
 * what a host says otherwise under `contentOps` wins.
 */
export function textFor({ language, translations }: I18n): DeskText {
  const messages = namespaceOf(translations)
  return {
    language: language.startsWith('zh') ? 'zh' : 'en',
    locale: localeOf(language),
    t: (key, values = {}) => filled(textIn(messages, key) ?? en[key], values),
  }
}

function namespaceOf(translations: unknown): Readonly<Record<string, unknown>> {
  const messages = isRecord(translations) ? translations.contentOps : null
  return isRecord(messages) ? messages : {}
}

function textIn(messages: Readonly<Record<string, unknown>>, key: string): string | null {
  const text = messages[key]
  return typeof text === 'string' ? text : null
}

function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (slot, name: string) => String(values[name] ?? slot))
}

function localeOf(language: string): string {
  return Intl.DateTimeFormat.supportedLocalesOf(wellFormed(language))[0] ?? 'en'
}

function wellFormed(language: string): string[] {
  try {
    return Intl.getCanonicalLocales(language)
  } catch {
    return []
  }
}
