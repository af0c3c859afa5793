import type { BucketGrain } from './BucketGrain.ts'
import type { MeasuredPart } from './MeasuredPart.ts'
import type { ScorecardCut, ScorecardKey } from './ScorecardKey.ts'
import type { Sums } from './Sums.ts'

/** Where the projections stand. `generation` names the set of rows that reports read. */
export type Projection = {
  readonly generation: number
  /** IANA zone that days are counted in. */
  readonly timeZone: string
  /** Of its buckets; see `BUCKET_LAYOUT`. */
  readonly layout: number
  /** The craft formula whose scores are counted. */
  readonly formula: string
  /** Highest position projected, 0 when none. */
  readonly position: number
  /** Facts recorded and not yet projected. */
  readonly pending: number
}

/** Sums of one key in one period: `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or null for undated documents. */
export type Bucket = ScorecardKey & { readonly period: string | null; readonly sums: Sums }

/** How many units of one key were live before some day. */
export type Opening = ScorecardKey & { readonly units: number }

/** Which rows of a cut: by key, and by topic or language where no bucket is kept. Absent means all. */
export type KeyFilter = {
  readonly author?: string
  /** Any of these authors, as if they were one; only straight from the contributions, in cuts without authors. */
  readonly authors?: readonly string[]
  readonly channel?: string
  /** Any of these topics; a document with several counts once. */
  readonly topics?: readonly string[]
  readonly language?: string
}

/** One part of quality of all live articles of one author, for the site's mean and the variance within authors. */
export type LiveQuality = {
  readonly part: MeasuredPart
  readonly author: string | null
  readonly articles: number
  readonly units: number
  readonly tenths: number
  readonly squares: number
}

/** The port that scorecards read. Days are `YYYY-MM-DD`, both inclusive. */
export type ScorecardStore = {
  readonly projection: () => Promise<Projection>
  /**
   * Kept buckets of a cut; `filter` may name author, channel or one topic that the cut itself has. `from` and `to` are
   * periods of the grain, both inclusive: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. Undated buckets are not among them.
   */
  readonly buckets: (query: {
    readonly generation: number
    readonly by: ScorecardCut
    readonly grain: BucketGrain
    readonly from: string
    readonly to: string
    readonly filter: KeyFilter
  }) => Promise<readonly Bucket[]>
  /** Kept buckets of undated documents (`period` null). */
  readonly undated: (query: {
    readonly generation: number
    readonly by: ScorecardCut
    readonly filter: KeyFilter
  }) => Promise<readonly Bucket[]>
  /** For each key what was live before `day`, undated documents included; one or more openings a key. */
  readonly before: (query: {
    readonly generation: number
    readonly by: ScorecardCut
    readonly day: string
    readonly filter: KeyFilter
  }) => Promise<readonly Opening[]>
  /**
   * Sums straight from the contributions, per day (and null for undated): for filters that no bucket has. `from` null
   * is the very beginning, undated documents included; `to` null is no end. Semantics as in `sumContributions`.
   */
  readonly contributions: (query: {
    readonly generation: number
    readonly by: ScorecardCut
    readonly from: string | null
    readonly to: string | null
    readonly filter: KeyFilter
  }) => Promise<readonly Bucket[]>
  /** Over articles that are live on the site and have that part of quality; semantics as in `sumLiveQuality`. */
  readonly liveQuality: (query: { readonly generation: number }) => Promise<readonly LiveQuality[]>
}
