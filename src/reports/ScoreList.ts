import type { AsOf } from '../scorecards/ScorecardReport.ts'
import type { FindingSource } from './ReportedCraft.ts'

/** A live article in a list of scores. */
export type ScoreListItem = FindingSource & {
  readonly craft: number
  /** Share of live articles with a lower craft score, 0–100; null when there is nothing to compare with. */
  readonly percentile: number | null
  /** What it lost most by; null where it lost nothing. */
  readonly weakest: { readonly dimension: string; readonly lost: number } | null
  readonly review: number | null
  readonly words: number
  readonly language: string | null
}

/** Live articles by their scores, a page of them. */
export type ScoreList = {
  /** On all pages. */
  readonly total: number
  readonly formula: string
  readonly items: readonly ScoreListItem[]
  /** Where the next page begins; null behind the last. */
  readonly next: string | null
  readonly asOf: AsOf
}
