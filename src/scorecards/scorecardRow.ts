import { articlesOf } from './articlesOf.ts'
import { combinedQuality } from './combinedQuality.ts'
import type { LineTexts } from './lineTexts.ts'
import type { ScorecardRow } from './ScorecardReport.ts'
import type { ScorecardCell } from './scorecardCells.ts'
import { targetProgress } from './targetProgress.ts'
import { wholeMonths } from './wholeMonths.ts'

/** A cell as the report shows it. Result is null until visits are recorded. */
export function scorecardRow({ key, period, sums, live, quality }: ScorecardCell, texts: LineTexts): ScorecardRow {
  const published = articlesOf(sums.published)
  const words = articlesOf(sums.words)
  const parts = { ...quality, result: null }
  const actual = { published, words, craft: quality.craft?.mean ?? null }
  const targets = texts.targets(key)
  // V8 takes twenty times as long for a literal that goes on after a spread.
  return Object.assign({}, texts.named(key), period, {
    live: articlesOf(live),
    published,
    republished: articlesOf(sums.republished),
    updated: articlesOf(sums.updated),
    withdrawn: articlesOf(sums.withdrawn),
    overridden: articlesOf(sums.overridden),
    words,
    tokens: articlesOf(sums.tokens),
    quality: { ...parts, combined: combinedQuality(parts) },
    // Most lines have none, and listing the months of each row of a long report would take half of its time.
    targets: targets.length === 0 ? null : targetProgress(targets, wholeMonths(period), actual),
  })
}
