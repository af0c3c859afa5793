import type { CraftRule } from '../CraftRule.ts'
import type { Judgement, Loss } from '../Loss.ts'
import type { ScorableDocument } from '../ScorableDocument.ts'
import type { TextMeasure } from '../TextMeasure.ts'

const POINTS = { author: 3, topics: 2.5, date: 1.5, hero: 1, language: 1 } as const

/** More topics than this say nothing. */
const MAX_TOPICS = 12

type Check = { readonly applicable: number; readonly losses: readonly Loss[] }

/**
 * Whether readers and reports can place the text: author, topics, date, lead image, the right language. A field that the collection does not
 * have is left out; null where it has none of them.
 */
export function metadata(document: ScorableDocument, text: TextMeasure): Judgement | null {
  const ofFields = [authorCheck(document), topicsCheck(document), dateCheck(document), heroCheck(document)]
  const checks = [...ofFields, languageCheck(document, text)]
  const applicable = checks.reduce((sum, check) => sum + check.applicable, 0)
  const hasFields = ofFields.some((check) => check.applicable > 0)
  return !hasFields ? null : { applicable, losses: checks.flatMap((check) => check.losses) }
}

function authorCheck({ credits }: ScorableDocument): Check {
  if (credits === null) return NOT_APPLICABLE
  return check(POINTS.author, credits === 0, 'missing-author', 'credits')
}

function topicsCheck({ topics }: ScorableDocument): Check {
  if (topics === null) return NOT_APPLICABLE
  const { applicable, losses } = check(POINTS.topics, topics === 0, 'missing-topics', 'topics')
  if (topics <= MAX_TOPICS) return { applicable, losses }
  return {
    applicable,
    losses: [{ rule: 'too-many-topics', points: 1, path: ['topics'], data: { topics, most: MAX_TOPICS } }],
  }
}

function dateCheck({ publishedAt }: ScorableDocument): Check {
  if (publishedAt === undefined) return NOT_APPLICABLE
  return check(POINTS.date, publishedAt === null || publishedAt === '', 'missing-date', 'publishedAt')
}

function heroCheck({ hero }: ScorableDocument): Check {
  if (hero === undefined) return NOT_APPLICABLE
  return check(POINTS.hero, hero === null || hero === '', 'missing-lead-image', 'hero')
}

function languageCheck({ language }: ScorableDocument, { otherLanguage }: TextMeasure): Check {
  if (language === null) return NOT_APPLICABLE
  if (otherLanguage === null) return { applicable: POINTS.language, losses: [] }
  const data = { declared: language, language: otherLanguage }
  return {
    applicable: POINTS.language,
    losses: [{ rule: 'other-language', points: POINTS.language, path: ['language'], data }],
  }
}

const NOT_APPLICABLE: Check = { applicable: 0, losses: [] }

function check(points: number, isMissing: boolean, rule: CraftRule, field: string): Check {
  return { applicable: points, losses: isMissing ? [{ rule, points, path: [field], data: {} }] : [] }
}
