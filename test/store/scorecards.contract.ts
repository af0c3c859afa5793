import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Fact } from '../../src/facts/Fact.ts'
import type { ReviewState } from '../../src/reviews/ReviewState.ts'
import { BUCKET_GRAINS } from '../../src/scorecards/BucketGrain.ts'
import { bucketPeriodOf } from '../../src/scorecards/bucketPeriodOf.ts'
import type { Contribution } from '../../src/scorecards/Contribution.ts'
import { CUT_DIMENSIONS } from '../../src/scorecards/CUT_DIMENSIONS.ts'
import { contributionsOf } from '../../src/scorecards/contributionsOf.ts'
import { openingOf } from '../../src/scorecards/openingOf.ts'
import { projectedDocument } from '../../src/scorecards/projectedDocument.ts'
import { SCORECARD_CUTS, type ScorecardCut } from '../../src/scorecards/ScorecardKey.ts'
import type { Bucket, KeyFilter, Opening, ScorecardStore } from '../../src/scorecards/ScorecardStore.ts'
import { sumContributions } from '../../src/scorecards/sumContributions.ts'
import { sumLiveQuality } from '../../src/scorecards/sumLiveQuality.ts'
import { CRAFT_FORMULA } from '../../src/scoring/CRAFT_FORMULA.ts'
import { addDays } from '../../src/time/addDays.ts'
import { reviewFact } from '../reviews/reviewFact.ts'
import { NO_ALIASES } from '../scorecards/chainOf.ts'
import { someChains } from '../scorecards/someChain.ts'
import { byText, nonEmpty } from './buckets.ts'
import type { TestStores } from './openStores.ts'

/** The same histories for every store; most days are those of a winter, over a change of the year, some years later. */
const chains = fc
  .sample(someChains, { numRuns: 150, seed: 20_261_123 })
  .flat()
  .filter((chain) => chain.length > 0)
  .map((chain, index) => chain.map((fact) => ({ ...fact, subject: { collection: 'articles', id: `d${index}` } })))

/** People have marked the texts `a` and `b` of two in three documents. */
const reviewsOf = (index: number): readonly Fact<ReviewState>[] =>
  index % 3 === 0
    ? []
    : [
        reviewFact(1, { points: (index * 7) % 101 }, `articles/d${index}`),
        reviewFact(2, { points: (index * 11) % 101, contentHash: 'b', usual: 55 }, `articles/d${index}`),
      ]

const rows: readonly Contribution[] = chains.flatMap((chain, index) =>
  contributionsOf(chain, 'UTC', NO_ALIASES, CRAFT_FORMULA, reviewsOf(index)),
)

const day = fc
  .oneof(fc.integer({ min: -5, max: 75 }), fc.integer({ min: -400, max: 1_200 }))
  .map((number) => addDays('2025-12-20', number))
const by = fc.constantFrom(...SCORECARD_CUTS)
const author = fc.constantFrom('ann', 'bob', 'cem', 'nobody known')
const channel = fc.constantFrom('mail', 'print', 'web', 'none known')
const topics = fc.subarray(['rail', 'road', 'sea', 'none known'], { minLength: 1 })
const language = fc.constantFrom('de', 'en', 'fr')

/** What buckets are kept for: dimensions of the cut itself. */
const keptFilter = (cut: ScorecardCut): fc.Arbitrary<KeyFilter> => {
  const has = CUT_DIMENSIONS[cut]
  return fc.record(
    {
      ...(has.includes('author') ? { author } : {}),
      ...(has.includes('channel') ? { channel } : {}),
      ...(has.includes('topic') ? { topics: topics.map(([first = '']) => [first]) } : {}),
    },
    { requiredKeys: [] },
  )
}

const kept = by.chain((cut) => fc.record({ by: fc.constant(cut), filter: keptFilter(cut), from: day, to: day }))
const anyFilter = fc.record({ author, channel, topics, language }, { requiredKeys: [] })
const open = { nil: null, freq: 4 }

/** What every store that scorecards are read from keeps to: it answers what summing all contributions gives. */
export function scorecardStoreContract(openStores: () => Promise<TestStores>): void {
  describe('scorecards', () => {
    let store: ScorecardStore

    beforeAll(async () => {
      const stores = await openStores()
      await project(stores)
      store = stores.scorecards
    })

    it('are tried on a history with hundreds of rows, undated ones and nobody’s among them', () => {
      expect(rows.length).toBeGreaterThan(300)
      expect(rows.filter((row) => row.day === null).length).toBeGreaterThan(20)
      expect(rows.filter((row) => row.author === null).length).toBeGreaterThan(20)
      expect(rows.filter((row) => row.scope === 'channel' && row.channel === null).length).toBeGreaterThan(5)
    })

    it('read the kept days, months and years of each cut, between any days, by any key of the cut', async () => {
      await fc.assert(
        fc.asyncProperty(kept, fc.constantFrom(...BUCKET_GRAINS), async ({ from, to, ...query }, grain) => {
          const [first, last] = [bucketPeriodOf(grain, from), bucketPeriodOf(grain, to)]
          const found = await store.buckets({ generation: 1, grain, from: first, to: last, ...query })
          const all = sumContributions(rows, { by: query.by, grain, filter: {} })
          const within = all.filter(({ period }) => period !== null && period >= first && period <= last)
          same(found, within.filter(isKey(query)))
        }),
        { numRuns: 80 },
      )
    })

    it('read what has no date', async () => {
      await fc.assert(
        fc.asyncProperty(kept, async (query) => {
          const found = await store.undated({ generation: 1, by: query.by, filter: query.filter })
          const all = sumContributions(rows, { by: query.by, grain: 'day' })
          same(found, all.filter(({ period }) => period === null).filter(isKey(query)))
        }),
        { numRuns: 30 },
      )
    })

    it('read what was live before a day, what has no date included', async () => {
      await fc.assert(
        fc.asyncProperty(kept, async (query) => {
          const found = await store.before({ generation: 1, by: query.by, day: query.from, filter: query.filter })
          const earlier = rows.filter((row) => row.day === null || row.day < query.from)
          const sums = sumContributions(earlier, { by: query.by, grain: 'day' }).filter(isKey(query))
          expect(unitsByKey(found)).toEqual(unitsByKey(sums.map(openingOf)))
        }),
        { numRuns: 60 },
      )
    })

    it('sum the contributions of every cut for any filter and range', async () => {
      const query = fc.record({ by, filter: anyFilter, from: fc.option(day, open), to: fc.option(day, open) })
      await fc.assert(
        fc.asyncProperty(query, async ({ by: cut, filter, from, to }) => {
          const found = await store.contributions({ generation: 1, by: cut, filter, from, to })
          const within = rows.filter((row) => isBetween(row.day, from, to))
          same(found, sumContributions(within, { by: cut, grain: 'day', filter }))
        }),
        { numRuns: 150 },
      )
    })

    it('sum the contributions of several authors as if they were one', async () => {
      const without = fc.constantFrom('site' as const, 'channel' as const, 'topic' as const)
      const filter = fc.record(
        { authors: fc.subarray(['ann', 'bob', 'cem', 'nobody known'], { minLength: 2 }), channel, topics, language },
        { requiredKeys: ['authors'] },
      )
      const query = fc.record({ by: without, filter, from: fc.option(day, open), to: fc.option(day, open) })
      await fc.assert(
        fc.asyncProperty(query, async ({ by: cut, filter, from, to }) => {
          const found = await store.contributions({ generation: 1, by: cut, filter, from, to })
          const within = rows.filter((row) => isBetween(row.day, from, to))
          same(found, sumContributions(within, { by: cut, grain: 'day', filter }))
        }),
        { numRuns: 80 },
      )
    })

    it('know each part of the quality of the live articles of each author', async () => {
      const text = (live: readonly object[]) =>
        live.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort()
      expect(text(await store.liveQuality({ generation: 1 }))).toEqual(text(sumLiveQuality(rows)))
    })

    it('see nothing of another generation', async () => {
      const query = { generation: 2, by: 'site', filter: {} } as const
      expect(await store.contributions({ ...query, from: null, to: null })).toEqual([])
      expect(await store.before({ ...query, day: '2030-01-01' })).toEqual([])
      expect(await store.liveQuality({ generation: 2 })).toEqual([])
    })
  })
}

async function project({ leases, projections }: TestStores): Promise<void> {
  await projections.pointer('UTC')
  const lease = (await leases.acquire('projector', 'test', Date.now(), 600_000)) ?? expect.fail('the lease is free')
  const options = { timeZone: 'UTC', aliases: NO_ALIASES, formula: CRAFT_FORMULA }
  const documents = chains.flatMap(
    (chain, index) => projectedDocument(chain, { ...options, reviews: reviewsOf(index) }) ?? [],
  )
  await projections.commit(lease, {
    generation: 1,
    documents,
    days: [...new Set(rows.map((row) => row.day))],
    authors: [...new Set(rows.map((row) => row.author))],
    positions: [],
    projectedAt: '2026-03-01T00:00:00.000Z',
  })
}

const isKey =
  ({ filter }: { readonly filter: KeyFilter }) =>
  (bucket: Bucket): boolean =>
    (filter.author === undefined || bucket.author === filter.author) &&
    (filter.channel === undefined || bucket.channel === filter.channel) &&
    (filter.topics === undefined || (bucket.topic !== null && filter.topics.includes(bucket.topic)))

function isBetween(value: string | null, from: string | null, to: string | null): boolean {
  if (value === null) return from === null
  return (from === null || value >= from) && (to === null || value <= to)
}

const same = (found: readonly Bucket[], expected: readonly Bucket[]): void =>
  expect(byText(nonEmpty(found))).toEqual(byText(nonEmpty(expected)))

/** `before` may give one opening a key or several. */
function unitsByKey(openings: readonly Opening[]): Readonly<Record<string, number>> {
  const units: Record<string, number> = {}
  for (const { author: a, channel: c, topic: t, units: more } of openings) {
    const key = JSON.stringify([a, c, t])
    units[key] = (units[key] ?? 0) + more
  }
  return Object.fromEntries(Object.entries(units).filter(([, sum]) => sum !== 0))
}
