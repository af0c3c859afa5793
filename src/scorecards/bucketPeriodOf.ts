import type { BucketGrain } from './BucketGrain.ts'

const LENGTHS: Readonly<Record<BucketGrain, number>> = { day: 10, month: 7, year: 4 }

/** The bucket of a grain that a day, or the name of a finer bucket, is in: `2026-11-22` → `2026-11` or `2026`. */
export function bucketPeriodOf(grain: BucketGrain, day: string): string {
  return day.slice(0, LENGTHS[grain])
}
