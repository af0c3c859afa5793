import type { MessageKey } from '../messages/DeskMessages.ts'
import { en } from '../messages/en.ts'
import type { DeskText } from '../text/DeskText.ts'
import { ZH_RULES } from './ZH_RULES.ts'
import { ZH_TERMS } from './ZH_TERMS.ts'

/**
 * A phrase of an explanation in the reader's language; as the report says it where no translation is known.
 *
 * @example termText('actual ÷ target', text) // '实际 ÷ 目标'
 */
export function termText(phrase: string, text: DeskText): string {
  const loss = /^(weight|lost)\.(\w+)$/.exec(phrase)
  if (loss) return lossText(loss[1] ?? '', loss[2] ?? '', text)
  const rule = /^rule\.(.+)$/.exec(phrase)?.[1]
  if (rule !== undefined) return (text.language === 'zh' ? ZH_RULES[rule] : undefined) ?? rule.replaceAll('-', ' ')
  return text.language === 'zh' ? (ZH_TERMS[phrase] ?? phrase) : phrase
}

function lossText(what: string, dimension: string, { t, language }: DeskText): string {
  const name = isMessage(dimension) ? t(dimension) : dimension
  if (language === 'zh') return `${name}：${what === 'lost' ? '扣分' : '满分'}`
  return `${name}: ${what === 'lost' ? 'points lost' : 'points at stake'}`
}

const isMessage = (name: string): name is MessageKey => Object.hasOwn(en, name)
