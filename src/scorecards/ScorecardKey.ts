/** What a scorecard is cut by. */
export const SCORECARD_CUTS = ['site', 'author', 'channel', 'author-channel', 'topic'] as const

export type ScorecardCut = (typeof SCORECARD_CUTS)[number]

/** One line of a cut. A dimension that the cut does not have is null; so is "no author", "no channel", "no topic". */
export type ScorecardKey = {
  readonly author: string | null
  readonly channel: string | null
  readonly topic: string | null
}
