import type { AsOf } from '../scorecards/ScorecardReport.ts'
import type { DimensionLoss } from '../scoring/Finding.ts'
import type { FindingSource } from './ReportedCraft.ts'

/** A rule, and what it costs the articles of a line. */
export type RuleLoss = {
  readonly dimension: string
  readonly rule: string
  /** What would bring the points back, in English; null for a rule that this version does not know. */
  readonly mend: string | null
  /** The numbers in that sentence. */
  readonly data: Readonly<Record<string, string | number>>
  /** Points lost to it, in the mean over all articles that were read. */
  readonly points: number
  /** Articles that lose points to it. */
  readonly articles: number
  /** Those that lose most to it, with their points. */
  readonly examples: readonly (FindingSource & { readonly points: number })[]
}

/** What the live articles of the site, an author or a channel lose points by, the dearest first. */
export type LossReport = {
  /** Live articles with a score under the formula in force. */
  readonly articles: number
  /** Of them those published last were read, at most 2,000. */
  readonly read: number
  readonly formula: string
  /** The mean loss of each dimension, over the articles that were read. */
  readonly dimensions: readonly DimensionLoss[]
  readonly rules: readonly RuleLoss[]
  readonly asOf: AsOf
}
