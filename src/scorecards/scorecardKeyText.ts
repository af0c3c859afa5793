import type { ScorecardKey } from './ScorecardKey.ts'

/** A key as text, for maps: different keys have different texts, and null differs from every id. */
export function scorecardKeyText({ author, channel, topic }: ScorecardKey): string {
  return JSON.stringify([author, channel, topic])
}
