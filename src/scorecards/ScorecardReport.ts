import type { Grain } from '../time/Grain.ts'
import type { ScorecardCut } from './ScorecardKey.ts'

/** Someone or something that a row is about; `name` is null when it is gone or not for the caller's eyes. */
export type Named = { readonly id: string; readonly name: string | null }

/**
 * One number of quality, 0–100, over the articles first published in a period.
 *
 * `n` is how many articles, `weight` how many whole articles the shares in them make. `rank` is 1 for the best line of
 * the period, null under three articles.
 */
export type Quality = {
  readonly mean: number
  readonly adjusted: number
  readonly low: number
  readonly high: number
  readonly n: number
  readonly weight: number
  readonly rank: number | null
}

/** Three numbers kept apart and their weighted mean; null is unknown, never 0. */
export type RowQuality = {
  readonly craft: Quality | null
  readonly review: Quality | null
  readonly result: Quality | null
  readonly combined: Quality | null
}

/** `ratio` is actual ÷ target, null when either is unknown or the target is 0. */
export type TargetProgress = {
  readonly target: number
  readonly actual: number | null
  readonly ratio: number | null
}

export type RowTargets = {
  readonly published: TargetProgress | null
  readonly words: TargetProgress | null
  readonly craft: TargetProgress | null
}

/**
 * One line in one period. Counts are articles (a co-author counts for a part of one), `live` is at the end of the
 * period. `partial` tells that the period is clipped by the range or not over. The row of undated documents has null
 * for period, from and to; so have from and to of an all-time total.
 */
export type ScorecardRow = {
  readonly author?: Named | null
  readonly channel?: Named | null
  readonly topic?: Named | null
  readonly period: string | null
  readonly from: string | null
  readonly to: string | null
  readonly partial: boolean
  readonly live: number
  readonly published: number
  readonly republished: number
  readonly updated: number
  readonly withdrawn: number
  /** Publications, first and later, that an editor overrode the rules of a channel for. */
  readonly overridden: number
  readonly words: number
  readonly tokens: number
  readonly quality: RowQuality
  readonly targets: RowTargets | null
}

export type AsOf = { readonly position: number; readonly pending: number }

/** A page of a report. `next` is the cursor of the next page, null on the last one. */
export type ScorecardReport = {
  readonly by: ScorecardCut
  readonly grain: Grain
  readonly from: string | null
  readonly to: string | null
  readonly timeZone: string
  /** The craft formula that scores are under. */
  readonly formula: string
  readonly rows: readonly ScorecardRow[]
  readonly next: string | null
  readonly asOf: AsOf
}
