import type { CraftRule } from './CraftRule.ts'
import type { Finding } from './Finding.ts'
import type { CraftMessages } from './messages/CraftMessages.ts'
import { en } from './messages/en.ts'
import { fillMessage } from './messages/fillMessage.ts'
import { zh } from './messages/zh.ts'

const MESSAGES: Readonly<Record<'en' | 'zh', CraftMessages>> = { en, zh }

/**
 * Why points were lost, as a sentence in a language. For a rule that this version does not know (an old fact), the
 * reason that was stored.
 *
 * @example
 * reasonOf(finding, 'zh') // '标题「…」之后 420 词没有小标题，超过 350 词。'
 */
export function reasonOf(
  finding: Pick<Finding, 'rule' | 'data'> & { readonly reason?: string },
  language: 'en' | 'zh',
): string {
  const messages = MESSAGES[language]
  if (!isKnown(finding.rule, messages)) return finding.reason ?? finding.rule
  const data = finding.data ?? {}
  const sentence = fillMessage(messages[finding.rule], data)
  return data.more === undefined ? sentence : `${sentence} ${fillMessage(messages.more, data)}`
}

function isKnown(rule: string, messages: CraftMessages): rule is CraftRule {
  return Object.hasOwn(messages, rule)
}
