import { CUT_DIMENSIONS } from './CUT_DIMENSIONS.ts'
import type { ScorecardCut, ScorecardKey } from './ScorecardKey.ts'

/** The line of a cut that a key belongs to: the key without the dimensions that the cut does not have. */
export function lineOf(by: ScorecardCut, key: ScorecardKey): ScorecardKey {
  const has = CUT_DIMENSIONS[by]
  return {
    author: has.includes('author') ? key.author : null,
    channel: has.includes('channel') ? key.channel : null,
    topic: has.includes('topic') ? key.topic : null,
  }
}
