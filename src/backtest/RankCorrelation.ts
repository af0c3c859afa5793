/** How far two orders of the same things agree. */
export type RankCorrelation = {
  readonly n: number
  /** Spearman's rho, −1 to 1. */
  readonly rho: number
  /** Between these it lies in 95 of 100 such samples. */
  readonly low: number
  readonly high: number
}
