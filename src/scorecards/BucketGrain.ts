/** How finely sums are kept: buckets of days `YYYY-MM-DD`, of months `YYYY-MM`, and of years `YYYY`. */
export const BUCKET_GRAINS = ['day', 'month', 'year'] as const

export type BucketGrain = (typeof BUCKET_GRAINS)[number]
