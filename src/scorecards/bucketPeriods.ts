import type { BucketGrain } from './BucketGrain.ts'
import { bucketPeriodOf } from './bucketPeriodOf.ts'

/** The buckets of a grain that some days are in, each once; what has no date is in none. */
export function bucketPeriods(grain: BucketGrain, days: readonly (string | null)[]): readonly string[] {
  return [...new Set(days.flatMap((day) => (day === null ? [] : [bucketPeriodOf(grain, day)])))]
}
