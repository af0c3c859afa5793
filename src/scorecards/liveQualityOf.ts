import { MEASURED_PARTS } from './MeasuredPart.ts'
import type { Bucket, LiveQuality } from './ScorecardStore.ts'

/** What the kept `live` buckets of authors say of each measured part; a part that an author has nothing of is left out. */
export const liveQualityOf = (buckets: readonly Bucket[]): readonly LiveQuality[] =>
  MEASURED_PARTS.flatMap((part) =>
    buckets
      .filter(({ sums }) => sums[`${part}Articles`] > 0)
      .map(({ author, sums }) => ({
        part,
        author,
        articles: sums[`${part}Articles`],
        units: sums[`${part}Units`],
        tenths: sums[`${part}Tenths`],
        squares: sums[`${part}Squares`],
      })),
  )
