import type { Grain } from '../time/Grain.ts'
import type { ScorecardCut, ScorecardKey } from './ScorecardKey.ts'

/** A line of a report in one of its periods; the place after which the next page begins. */
export type ScorecardPlace = ScorecardKey & { readonly period: string | null }

/**
 * What a scorecard report is asked.
 *
 * `author`, `channel` and `topic` mean one of two things. Where the cut has that dimension, they choose lines and change
 * no figure of them (the rank is still among all lines); null chooses the line of nobody or none. Where the cut does not
 * have it, they choose what is counted: `by: 'site'` with an author is that author's part, `by: 'author'` with a channel
 * is what authors did on that channel.
 */
export type ScorecardQuery = {
  readonly by: ScorecardCut
  readonly grain: Grain
  /** `YYYY-MM-DD`, inclusive. Null, like `to`, for all time, which is the only range with undated documents in it. */
  readonly from: string | null
  readonly to: string | null
  readonly author?: string | null
  /**
   * Several authors where one could be named: the bylines of a person who names none of them. Each is a line of its own
   * where the cut has authors; elsewhere they count as one.
   */
  readonly authors?: readonly string[]
  readonly channel?: string | null
  readonly topic?: string | null
  readonly language?: string
  /** A topic counts with all topics below it, each document once. */
  readonly rollup: boolean
  /** Rows on a page, 1 to 1,000. */
  readonly limit: number
  readonly after: ScorecardPlace | null
}
