import type { PublishingOverride } from '../facts/PublishingOverride.ts'
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
  /** Why an editor published it although a channel asked for more; null where nothing was missing. */
  readonly override: PublishingOverride | null
}

/** The craft scores that a document had, the latest first. Scores under different formulas do not compare. */
export type ScoreHistory = { readonly versions: readonly PastScore[]; readonly asOf: AsOf }
