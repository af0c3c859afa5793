import { BUCKET_GRAINS } from '../../src/scorecards/BucketGrain.ts'
import { bucketPeriodOf } from '../../src/scorecards/bucketPeriodOf.ts'
import { EVER } from '../../src/scorecards/EVER.ts'
import { SCORECARD_CUTS } from '../../src/scorecards/ScorecardKey.ts'
import type { Bucket, ScorecardStore } from '../../src/scorecards/ScorecardStore.ts'
import type { TestStores } from './openStores.ts'

/** Buckets without those of lines that nothing is counted in any more: a store may keep or drop them. */
export const nonEmpty = (buckets: readonly Bucket[]): readonly Bucket[] =>
  buckets.filter(({ sums }) => Object.values(sums).some((value) => value !== 0))

/** Buckets as sorted texts with the keys in one order: stores answer in no particular order. */
export const byText = (buckets: readonly Bucket[]): readonly string[] =>
  buckets
    .map(({ period, author, channel, topic, sums }) => JSON.stringify([period, author, channel, topic, ordered(sums)]))
    .sort()

/** All that is kept of a generation: days, months, years, undated and the quality of what is live, as sorted texts. */
export async function everyBucket({ scorecards }: Pick<TestStores, 'scorecards'>, generation: number) {
  const kept = await Promise.all(SCORECARD_CUTS.map((by) => bucketsOf(scorecards, generation, by)))
  const live = (await scorecards.liveQuality({ generation }))
    .map((row) => `live ${JSON.stringify(ordered(row))}`)
    .sort()
  return [...kept.flat(), ...live]
}

async function bucketsOf(scorecards: ScorecardStore, generation: number, by: (typeof SCORECARD_CUTS)[number]) {
  const query = { generation, by, filter: {} }
  const kept = await Promise.all([
    ...BUCKET_GRAINS.map((grain) => everyBucketOf(scorecards, { ...query, grain })),
    scorecards.undated(query),
  ])
  const buckets = nonEmpty(kept.flat())
  return buckets.length === 0 ? [] : [by, ...byText(buckets)]
}

/** All dated buckets of a grain. */
export function everyBucketOf(
  scorecards: ScorecardStore,
  query: Omit<Parameters<ScorecardStore['buckets']>[0], 'from' | 'to'>,
): Promise<readonly Bucket[]> {
  const from = bucketPeriodOf(query.grain, EVER.from)
  return scorecards.buckets({ ...query, from, to: bucketPeriodOf(query.grain, EVER.to) })
}

/** With its keys in the order of the alphabet. */
const ordered = (value: object): object =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
