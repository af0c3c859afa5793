import type { CraftRule } from './CraftRule.ts'
import type { Finding } from './Finding.ts'
import { fillMessage } from './messages/fillMessage.ts'
import type { MendMessages } from './messages/MendMessages.ts'
import { mendEn } from './messages/mendEn.ts'
import { mendZh } from './messages/mendZh.ts'

const MESSAGES: Readonly<Record<'en' | 'zh', MendMessages>> = { en: mendEn, zh: mendZh }

/**
 * What would bring the points of a finding back, as a sentence in a language; null for a rule that this version does not
 * know (an old fact).
 *
 * @example
 * mendOf({ rule: 'long-sentence' }, 'en') // 'Split the sentence in two.'
 */
export function mendOf({ rule, data }: Pick<Finding, 'rule' | 'data'>, language: 'en' | 'zh'): string | null {
  const messages = MESSAGES[language]
  return isKnown(rule, messages) ? fillMessage(messages[rule], data ?? {}) : null
}

function isKnown(rule: string, messages: MendMessages): rule is CraftRule {
  return Object.hasOwn(messages, rule)
}
