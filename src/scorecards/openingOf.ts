import { liveUnits } from './liveUnits.ts'
import type { Bucket, Opening } from './ScorecardStore.ts'

/** What a bucket of days before a report's leaves live for the report to begin with. */
export function openingOf({ author, channel, topic, sums }: Bucket): Opening {
  return { author, channel, topic, units: liveUnits(sums) }
}
