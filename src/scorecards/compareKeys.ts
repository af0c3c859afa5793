import { compareIds } from './compareIds.ts'
import type { ScorecardKey } from './ScorecardKey.ts'

/** The order of a report's lines: by author, then channel, then topic, as text; null (nobody, none) comes first. */
export function compareKeys(a: ScorecardKey, b: ScorecardKey): number {
  return compareIds(a.author, b.author) || compareIds(a.channel, b.channel) || compareIds(a.topic, b.topic)
}
