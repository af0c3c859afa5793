import { columnWidth } from '../../text/columnWidth.ts'
import { scanText } from '../../text/scanText.ts'
import type { CraftRule } from '../CraftRule.ts'
import { clamp01 } from '../clamp01.ts'
import { isBait } from '../isBait.ts'
import { isShouting } from '../isShouting.ts'
import type { Judgement, Loss, LossData } from '../Loss.ts'
import type { ScorableDocument } from '../ScorableDocument.ts'
import type { TextMeasure } from '../TextMeasure.ts'

const TITLE_POINTS = 8
const SUMMARY_POINTS = 4

/** Columns of a headline and of a summary that lists, search results and previews show whole and that still say enough. */
const TITLE_COLUMNS = { least: 20, most: 80 } as const
const SUMMARY_COLUMNS = { least: 60, most: 400 } as const

/** Share of the headline's tokens that the text should contain. */
const KEPT_PROMISE = 0.4

/**
 * Whether headline and summary say what the text is about, at a length that is shown whole.
 *
 * All flaws of a headline together cost no more than having none, and so with the summary, which is left out where the
 * collection has no field for it.
 */
export function headline(document: ScorableDocument, text: TextMeasure): Judgement {
  const title = (document.title ?? '').trim()
  const ofTitle = title === '' ? [loss('missing-title', TITLE_POINTS, 'title', {})] : titleLosses(title, text)
  if (document.excerpt === undefined) return { applicable: TITLE_POINTS, losses: within(ofTitle, TITLE_POINTS) }
  const summary = (document.excerpt ?? '').trim()
  const missing = [loss('missing-summary', SUMMARY_POINTS, 'excerpt', {})]
  const ofSummary = summary === '' ? missing : summaryLosses(summary, title)
  return {
    applicable: TITLE_POINTS + SUMMARY_POINTS,
    losses: [...within(ofTitle, TITLE_POINTS), ...within(ofSummary, SUMMARY_POINTS)],
  }
}

function titleLosses(title: string, text: TextMeasure): readonly Loss[] {
  const columns = columnWidth(title)
  const { least, most } = TITLE_COLUMNS
  const share = shareInText(title, text)
  const percent = { percent: Math.round(100 * share), least: Math.round(100 * KEPT_PROMISE) }
  return [
    loss('short-title', 4 * clamp01(1 - columns / least), 'title', { columns, least }),
    loss('long-title', 4 * clamp01(columns / most - 1), 'title', { columns, most }),
    loss('bait-title', isBait(title) ? 3 : 0, 'title', {}),
    loss('shouting-title', isShouting(title) ? 2 : 0, 'title', {}),
    loss('title-not-in-text', share < KEPT_PROMISE ? 0.5 : 0, 'title', percent),
  ]
}

function summaryLosses(summary: string, title: string): readonly Loss[] {
  const columns = columnWidth(summary)
  const { least, most } = SUMMARY_COLUMNS
  return [
    loss('short-summary', 2 * clamp01(1 - columns / least), 'excerpt', { columns, least }),
    loss('long-summary', 2 * clamp01(columns / most - 1), 'excerpt', { columns, most }),
    loss('summary-is-title', isSameText(summary, title) ? 2 : 0, 'excerpt', {}),
  ]
}

function shareInText(title: string, { vocabulary }: TextMeasure): number {
  const { tokens } = scanText(title)
  if (tokens.length === 0) return 1
  return tokens.filter((token) => vocabulary.has(token)).length / tokens.length
}

function isSameText(a: string, b: string): boolean {
  const [first, second] = [scanText(a).tokens, scanText(b).tokens]
  return first.length === second.length && first.every((token, index) => token === second[index])
}

function within(losses: readonly Loss[], limit: number): readonly Loss[] {
  const sum = losses.reduce((total, { points }) => total + points, 0)
  return sum <= limit ? losses : losses.map((entry) => ({ ...entry, points: (entry.points * limit) / sum }))
}

function loss(rule: CraftRule, points: number, field: string, data: LossData): Loss {
  return { rule, points, path: [field], data }
}
