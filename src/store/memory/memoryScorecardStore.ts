import type { BucketGrain } from '../../scorecards/BucketGrain.ts'
import type { Contribution } from '../../scorecards/Contribution.ts'
import { CUT_DIMENSIONS } from '../../scorecards/CUT_DIMENSIONS.ts'
import { openingOf } from '../../scorecards/openingOf.ts'
import type { ScorecardCut } from '../../scorecards/ScorecardKey.ts'
import type { Bucket, KeyFilter, LiveQuality, Projection, ScorecardStore } from '../../scorecards/ScorecardStore.ts'
import { sumContributions } from '../../scorecards/sumContributions.ts'
import { sumLiveQuality } from '../../scorecards/sumLiveQuality.ts'

/** Where the memory store finds its rows; both are asked at each reading. */
export type MemoryProjection = {
  readonly projection: () => Projection
  /** All contributions of a generation; the sums of an array are kept for as long as the array is. */
  readonly contributions: (generation: number) => readonly Contribution[]
}

/**
 * A {@link ScorecardStore} over contributions in memory, for tests and examples. Buckets are summed when first read.
 *
 * @example memoryScorecardStore({ projection: () => ({ generation: 1, timeZone: 'UTC', position: 0, pending: 0 }),
 *   contributions: () => contributionsOf(chain, 'UTC', aliases) })
 */
export function memoryScorecardStore({ projection, contributions }: MemoryProjection): ScorecardStore {
  const kept = new WeakMap<readonly Contribution[], Map<string, readonly Bucket[]>>()
  const live = new WeakMap<readonly Contribution[], readonly LiveQuality[]>()
  const liveQualityOf = (rows: readonly Contribution[]): readonly LiveQuality[] => {
    const known = live.get(rows) ?? sumLiveQuality(rows)
    live.set(rows, known)
    return known
  }
  const bucketsOf = (generation: number, by: ScorecardCut, grain: BucketGrain): readonly Bucket[] => {
    const rows = contributions(generation)
    const sums = kept.get(rows) ?? new Map<string, readonly Bucket[]>()
    kept.set(rows, sums)
    const known = sums.get(`${by} ${grain}`)
    if (known) return known
    const buckets = sumContributions(rows, { by, grain })
    sums.set(`${by} ${grain}`, buckets)
    return buckets
  }
  return {
    projection: async () => projection(),
    buckets: async ({ generation, by, grain, from, to, filter }) =>
      bucketsOf(generation, by, grain).filter(
        ({ period, ...key }) => period !== null && period >= from && period <= to && isKeptFor(key, by, filter),
      ),
    undated: async ({ generation, by, filter }) =>
      bucketsOf(generation, by, 'day').filter(({ period, ...key }) => period === null && isKeptFor(key, by, filter)),
    before: async ({ generation, by, day, filter }) =>
      bucketsOf(generation, by, 'day')
        .filter(({ period, ...key }) => (period === null || period < day) && isKeptFor(key, by, filter))
        .map(openingOf),
    contributions: async ({ generation, by, from, to, filter }) => {
      const rows = contributions(generation).filter(({ day }) => isBetween(day, from, to))
      return sumContributions(rows, { by, grain: 'day', filter })
    },
    liveQuality: async ({ generation }) => liveQualityOf(contributions(generation)),
  }
}

function isBetween(day: string | null, from: string | null, to: string | null): boolean {
  if (day === null) return from === null
  return (from === null || day >= from) && (to === null || day <= to)
}

function isKeptFor(key: Pick<Bucket, 'author' | 'channel' | 'topic'>, by: ScorecardCut, filter: KeyFilter): boolean {
  assertKept(by, filter)
  const { author = key.author, channel = key.channel, topics } = filter
  return key.author === author && key.channel === channel && (topics === undefined || key.topic === topics[0])
}

/** A filter that the buckets do not have would be passed over in silence, and the sums would be too large. */
function assertKept(by: ScorecardCut, { author, authors, channel, topics, language }: KeyFilter): void {
  const has = CUT_DIMENSIONS[by]
  const isKept =
    language === undefined &&
    authors === undefined &&
    (author === undefined || has.includes('author')) &&
    (channel === undefined || has.includes('channel')) &&
    (topics === undefined || (has.includes('topic') && topics.length === 1))
  if (!isKept) throw new RangeError('`buckets` requires a filter by dimensions of the cut itself')
}
