import type { AsOf } from '../scorecards/ScorecardReport.ts'
import type { DimensionLoss } from '../scoring/Finding.ts'

/** A craft score that a document had from a moment on, and the fact that brought it. */
export type PastScore = {
  readonly fact: string
  /** `article.published`, `article.updated`, `article.rescored` … */
  readonly type: string
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly formula: string
  readonly score: number
  readonly dimensions: readonly DimensionLoss[]
  /** Why an editor published it below a floor, and the highest floor that it missed; null where it missed none. */
  readonly override: { readonly reason: string; readonly floor: number } | null
}

/** The craft scores that a document had, the latest first. Scores under different formulas do not compare. */
export type ScoreHistory = { readonly versions: readonly PastScore[]; readonly asOf: AsOf }
