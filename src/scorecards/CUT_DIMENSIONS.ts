import type { ScorecardCut, ScorecardKey } from './ScorecardKey.ts'

/** The dimensions that a line of each cut has. */
export const CUT_DIMENSIONS: Readonly<Record<ScorecardCut, readonly (keyof ScorecardKey)[]>> = {
  site: [],
  author: ['author'],
  channel: ['channel'],
  'author-channel': ['author', 'channel'],
  topic: ['topic'],
}
