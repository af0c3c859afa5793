import type { FloorMissed } from './FloorMissed.ts'
import { findingsByRule } from './findingsByRule.ts'
import { mendOf } from './mendOf.ts'
import type { PublishingObstacles } from './PublishingObstacles.ts'
import type { ScoredText } from './ScoredText.ts'

/** What would help is told of this many, those that would gain most. */
const MOST_HELPS = 3

const MESSAGES = {
  en: {
    floor: (name: string, floor: number) => `${name} asks for at least ${floor} points of craft`,
    score: (score: number) => `this text has ${score.toFixed(1)}.`,
    original: (title: string) => `It has much of “${title}”.`,
    approvals: (name: string, needed: number, given: number) =>
      `${name} asks for ${needed} ${needed === 1 ? 'approval' : 'approvals'} of exactly this text, by people who are not credited for it; it has ${given}.`,
    help: 'What would help most:',
    override: 'An editor may publish it all the same by giving a reason here.',
    between: '; ',
  },
  zh: {
    floor: (name: string, floor: number) => `“${name}”要求写作评分至少 ${floor} 分`,
    score: (score: number) => `本文为 ${score.toFixed(1)} 分。`,
    original: (title: string) => `本文大量内容来自《${title}》。`,
    approvals: (name: string, needed: number, given: number) =>
      `“${name}”要求由未署名者对此文本给出 ${needed} 份批准；现有 ${given} 份。`,
    help: '最有帮助的是：',
    override: '编辑在此写明理由后仍可发布。',
    between: '；',
  },
} as const

/**
 * Why a text is not published on some of its channels, and what would help most, as a paragraph in a language.
 *
 * @param original the title of what it was copied from; null for none that may be named
 */
export function publishingRefusal(
  { craft, floors, approvals }: PublishingObstacles,
  language: 'en' | 'zh',
  original: string | null = null,
): string {
  const messages = MESSAGES[language]
  const lacking = approvals.map(({ name, channel, needed, given }) =>
    messages.approvals(name ?? channel, needed, given),
  )
  return [...floorLines(craft, floors, language, original), ...lacking, messages.override].join(' ')
}

function floorLines(
  craft: ScoredText | null,
  missed: readonly FloorMissed[],
  language: 'en' | 'zh',
  original: string | null,
): readonly string[] {
  if (craft === null || missed.length === 0) return []
  const messages = MESSAGES[language]
  const floors = missed.map(({ name, channel, floor }) => messages.floor(name ?? channel, floor))
  const helps = helpsOf(craft, language)
    .slice(0, MOST_HELPS)
    .map(([mend, gain]) => `+${gain.toFixed(1)} ${mend}`)
  return [
    `${floors.join(messages.between)}${messages.between}${messages.score(craft.score)}`,
    ...(original === null ? [] : [messages.original(original)]),
    ...(helps.length > 0 ? [`${messages.help} ${helps.join(' ')}`] : []),
  ]
}

/** What would help, each once with all that it gains, the most first. */
function helpsOf(craft: ScoredText, language: 'en' | 'zh'): readonly (readonly [string, number])[] {
  const gains = new Map<string, number>()
  for (const { gain, findings } of findingsByRule(craft)) {
    const mend = findings[0] ? mendOf(findings[0], language) : null
    if (mend !== null) gains.set(mend, (gains.get(mend) ?? 0) + gain)
  }
  return [...gains].sort(([, a], [, b]) => b - a)
}
