import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ContentState } from '../../src/facts/ContentState.ts'
import type { Fact } from '../../src/facts/Fact.ts'
import type { Aliases } from '../../src/scorecards/Aliases.ts'
import { addSums } from '../../src/scorecards/addSums.ts'
import { articlesOf } from '../../src/scorecards/articlesOf.ts'
import { BUCKET_LAYOUT } from '../../src/scorecards/BUCKET_LAYOUT.ts'
import { CUT_DIMENSIONS } from '../../src/scorecards/CUT_DIMENSIONS.ts'
import { contributionsOf } from '../../src/scorecards/contributionsOf.ts'
import { firstDayOf } from '../../src/scorecards/firstDayOf.ts'
import { lastDayOf } from '../../src/scorecards/lastDayOf.ts'
import { lineOf } from '../../src/scorecards/lineOf.ts'
import { liveUnits } from '../../src/scorecards/liveUnits.ts'
import { namedKeys } from '../../src/scorecards/namedKeys.ts'
import { openingOf } from '../../src/scorecards/openingOf.ts'
import { SCORECARD_CUTS, type ScorecardKey } from '../../src/scorecards/ScorecardKey.ts'
import type { ScorecardQuery } from '../../src/scorecards/ScorecardQuery.ts'
import type { ScorecardRow } from '../../src/scorecards/ScorecardReport.ts'
import type { Bucket, KeyFilter, ScorecardStore } from '../../src/scorecards/ScorecardStore.ts'
import type { Sums } from '../../src/scorecards/Sums.ts'
import { scorecardKeyText } from '../../src/scorecards/scorecardKeyText.ts'
import { scorecards } from '../../src/scorecards/scorecards.ts'
import { sumContributions } from '../../src/scorecards/sumContributions.ts'
import { addDays } from '../../src/time/addDays.ts'
import { GRAINS } from '../../src/time/Grain.ts'
import { NO_ALIASES } from './chainOf.ts'
import { PROJECTION, portsOf, queryOf } from './portsOf.ts'
import { someChains } from './someChain.ts'

const FIGURES = ['published', 'republished', 'updated', 'withdrawn', 'words', 'tokens'] as const

type Chains = readonly (readonly Fact<ContentState>[])[]

const rowsOf = (chains: Chains) => chains.flatMap((chain) => contributionsOf(chain, 'UTC', NO_ALIASES))

/** In the winter in which most happens, or over years that begin and end anywhere. */
const range = fc
  .oneof(
    { weight: 2, arbitrary: fc.record({ wait: fc.integer({ min: -10, max: 90 }), days: fc.nat({ max: 120 }) }) },
    { weight: 1, arbitrary: fc.record({ wait: fc.integer({ min: -800, max: 800 }), days: fc.nat({ max: 1_500 }) }) },
  )
  .map(({ wait, days }) => {
    const from = addDays('2025-12-25', wait)
    return { from, to: addDays(from, days) }
  })

const query: fc.Arbitrary<ScorecardQuery> = fc
  .record({
    by: fc.constantFrom(...SCORECARD_CUTS),
    grain: fc.constantFrom(...GRAINS),
    range: fc.oneof({ weight: 4, arbitrary: range }, { weight: 1, arbitrary: fc.constant({ from: null, to: null }) }),
    filter: fc.record(
      {
        author: fc.constantFrom('ann', 'bob'),
        channel: fc.constantFrom('mail', 'web'),
        topic: fc.constantFrom('rail', 'sea'),
        language: fc.constantFrom('de', 'en'),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ by, grain, range, filter }) => queryOf({ by, grain, ...range, ...filter, limit: 100_000 }))

/** The same figures without any bucket: everything is summed from the contributions. */
function withoutBuckets(store: ScorecardStore): ScorecardStore {
  const ofLine = (buckets: readonly Bucket[], by: ScorecardQuery['by']) =>
    buckets.map((bucket) => ({ ...bucket, ...lineOf(by, bucket) }))
  return {
    ...store,
    buckets: async ({ generation, by, from, to, filter }) => {
      const days = { from: firstDayOf(from), to: lastDayOf(to) }
      return ofLine(await store.contributions({ generation, by, ...days, filter }), by)
    },
    undated: async ({ generation, by, filter }) => {
      const all = await store.contributions({ generation, by, from: null, to: null, filter })
      return all.filter(({ period }) => period === null)
    },
    before: async ({ generation, by, day, filter }) =>
      (await store.contributions({ generation, by, from: null, to: addDays(day, -1), filter })).map(openingOf),
  }
}

const totals = (buckets: readonly Bucket[], keyOf: (bucket: Bucket) => string): ReadonlyMap<string, Sums> => {
  const sums = new Map<string, Sums>()
  for (const bucket of buckets) {
    const known = sums.get(keyOf(bucket))
    sums.set(keyOf(bucket), known ? addSums(known, bucket.sums) : bucket.sums)
  }
  return sums
}

describe('reports of any documents', () => {
  it('are the same from buckets and straight from the contributions', async () => {
    await fc.assert(
      fc.asyncProperty(someChains, query, async (chains, asked) => {
        const ports = portsOf({ chains })
        const kept = await scorecards(ports, asked)
        const summed = await scorecards({ ...ports, store: withoutBuckets(ports.store) }, asked)
        expect(summed).toEqual(kept)
      }),
      { numRuns: 400 },
    )
  })

  it('are read from no bucket of another layout, and are the same all the same', async () => {
    await fc.assert(
      fc.asyncProperty(someChains, query, async (chains, asked) => {
        const ports = portsOf({ chains })
        const wrong = async () => expect.fail('a bucket of another layout was read')
        const projection = async () => ({ ...PROJECTION, layout: BUCKET_LAYOUT - 1 })
        const store = { ...ports.store, projection, buckets: wrong, undated: wrong, before: wrong }
        expect(await scorecards({ ...ports, store }, asked)).toEqual(await scorecards(ports, asked))
      }),
      { numRuns: 200 },
    )
  })

  it('have the figures that a sum over all contributions of the lines and filters has', async () => {
    await fc.assert(
      fc.asyncProperty(someChains, query, async (chains, asked) => {
        const { rows } = await scorecards(portsOf({ chains }), { ...asked, grain: 'total' })
        const own = CUT_DIMENSIONS[asked.by]
        const filter: KeyFilter = {
          ...(typeof asked.author === 'string' && !own.includes('author') ? { author: asked.author } : {}),
          ...(typeof asked.channel === 'string' && !own.includes('channel') ? { channel: asked.channel } : {}),
          ...(typeof asked.topic === 'string' && !own.includes('topic') ? { topics: [asked.topic] } : {}),
          ...(asked.language === undefined ? {} : { language: asked.language }),
        }
        const { from, to } = asked
        const inRange = rowsOf(chains).filter(
          ({ day }) => from === null || to === null || (day !== null && day >= from && day <= to),
        )
        const sums = totals(sumContributions(inRange, { by: asked.by, grain: 'day', filter }), keyJson)
        const isChosen = (name: string) =>
          own.every((dimension) => {
            const index = ['author', 'channel', 'topic'].indexOf(dimension)
            return asked[dimension] === undefined || JSON.parse(name)[index] === asked[dimension]
          })
        const happened = [...sums].filter(([name]) => isChosen(name)).map(([name, line]) => [name, ...wordsOf(line)])
        const ever = totals(sumContributions(rowsOf(chains), { by: asked.by, grain: 'day', filter }), keyJson)
        const quiet = namedKeys(asked)
          .map(keyJson)
          .filter((name) => !sums.has(name) && (ever.has(name) || (asked.by === 'site' && isEmpty(filter))))
        const expected = [...happened, ...quiet.map((name) => [name, 0, 0, 0, 0])]
        const idOf = ({ author, channel, topic }: ScorecardRow) =>
          keyJson({ author: author?.id ?? null, channel: channel?.id ?? null, topic: topic?.id ?? null })
        const found = rows.map((row) => [idOf(row), row.published, row.updated, row.words, row.quality.craft?.n ?? 0])
        expect(found.toSorted()).toEqual(expected.toSorted())
      }),
      { numRuns: 400 },
    )
  })

  it('do not depend on the order of the documents', async () => {
    await fc.assert(
      fc.asyncProperty(someChains, query, async (chains, asked) => {
        const turned = [...chains].reverse()
        expect(await scorecards(portsOf({ chains: turned }), asked)).toEqual(
          await scorecards(portsOf({ chains }), asked),
        )
      }),
    )
  })

  it('have days that add up to weeks, months and the total, and end with the same number live', async () => {
    await fc.assert(
      fc.asyncProperty(someChains, query, async (chains, asked) => {
        const ports = portsOf({ chains })
        const reports = await Promise.all(GRAINS.map((grain) => scorecards(ports, { ...asked, grain })))
        const [days = [], ...coarser] = reports.map(({ rows }) => figuresByLine(rows))
        // A third of an article is rounded in each row.
        const almost = days.map(([line, figures]) => [line, figures.map((figure) => expect.closeTo(figure, 3))])
        for (const sums of coarser) expect(sums).toEqual(almost)
      }),
      { numRuns: 200 },
    )
  })

  it('start each period with what was live at the end of the one before', async () => {
    await fc.assert(
      fc.asyncProperty(someChains, query, async (chains, asked) => {
        const { rows } = await scorecards(portsOf({ chains }), asked)
        for (const [index, row] of rows.entries()) {
          const before = rows[index - 1]
          if (!before || lineName(before) !== lineName(row)) continue
          expect(row.live).toBeCloseTo(before.live + row.published + row.republished - row.withdrawn, 4)
        }
      }),
    )
  })

  it('count several authors as one, as if one had been merged into the other', async () => {
    const merged: Aliases = { ...NO_ALIASES, author: (id) => (id === 'bob' ? 'ann' : id) }
    const cut = fc.constantFrom('site' as const, 'channel' as const, 'topic' as const)
    await fc.assert(
      fc.asyncProperty(someChains, query, cut, async (chains, { author: _, ...asked }, by) => {
        const both = await scorecards(portsOf({ chains }), { ...asked, by, authors: ['ann', 'bob'] })
        const one = await scorecards(portsOf({ chains, aliases: merged }), { ...asked, by, author: 'ann' })
        expect(both.rows.map(countsOf)).toEqual(one.rows.map(countsOf))
      }),
      { numRuns: 300 },
    )
  })

  it('have a line for each of several authors', async () => {
    await fc.assert(
      fc.asyncProperty(someChains, range, async (chains, days) => {
        const asked = queryOf({ by: 'author-channel', grain: 'month', ...days })
        const { rows } = await scorecards(portsOf({ chains }), asked)
        const both = await scorecards(portsOf({ chains }), { ...asked, authors: ['ann', 'cem'] })
        // One channel is not named, so that no line is: only what something happened to is there.
        expect(both.rows).toEqual(rows.filter(({ author }) => ['ann', 'cem'].includes(author?.id ?? '')))
      }),
    )
  })

  it('have the rows of whom they name whenever something was ever published, with what is live of it', async () => {
    await fc.assert(
      fc.asyncProperty(someChains, query, async (chains, asked) => {
        const ports = portsOf({ chains })
        const [key, ...others] = namedKeys(asked)
        if (!key || others.length > 0 || asked.from === null) return
        const ever = await scorecards(ports, { ...asked, grain: 'total', from: '2000-01-01', to: '2100-12-31' })
        const undated = await scorecards(ports, { ...asked, grain: 'total', from: null, to: null })
        const { rows } = await scorecards(ports, asked)
        expect(rows.length > 0).toBe(undated.rows.length > 0)
        expect(ever.rows.length).toBe(undated.rows.length)
        if (rows.length > 0 && rows.every(hasNoEvents)) {
          expect(new Set(rows.map(({ live }) => live)).size).toBe(1)
          expect(rows.every(({ quality }) => quality.craft === null && quality.combined === null)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('choose lines by their own author, channel or topic without changing a figure', async () => {
    await fc.assert(
      fc.asyncProperty(someChains, range, async (chains, days) => {
        const ports = portsOf({ chains })
        const asked = queryOf({ by: 'author', grain: 'month', ...days })
        const { rows } = await scorecards(ports, asked)
        const alone = await scorecards(ports, { ...asked, author: 'ann' })
        const anns = rows.filter(({ author }) => author?.id === 'ann')
        if (anns.length > 0) expect(alone.rows).toEqual(anns)
        else expect(alone.rows.every(hasNoEvents)).toBe(true)
      }),
    )
  })
})

describe('the sums of any documents', () => {
  it('are the same for all authors together as for the site, and for all author-channels as for channels', () => {
    fc.assert(
      fc.property(someChains, (chains) => {
        const rows = rowsOf(chains)
        const eventsBy = (by: 'site' | 'author' | 'channel' | 'author-channel', line: 'site' | 'channel') =>
          totals(sumContributions(rows, { by, grain: 'day' }), (bucket) =>
            [bucket.period, scorecardKeyText(lineOf(line, bucket))].join(),
          )
        expect(withoutCount(eventsBy('author', 'site'))).toEqual(withoutCount(eventsBy('site', 'site')))
        expect(withoutCount(eventsBy('author-channel', 'channel'))).toEqual(
          withoutCount(eventsBy('channel', 'channel')),
        )
      }),
    )
  })

  it('count documents whole for the site and for channels', () => {
    fc.assert(
      fc.property(someChains, (chains) => {
        const rows = rowsOf(chains)
        const documents = rows.filter((row) => row.scope === 'site' && row.published > 0 && row.craft !== null)
        const site = sumContributions(rows, { by: 'site', grain: 'day' })
        const n = site.reduce((sum, { sums }) => sum + sums.craftArticles, 0)
        expect(n).toBe(new Set(documents.map(({ document }) => document)).size)
        for (const by of SCORECARD_CUTS) {
          const sums = sumContributions(rows, { by, grain: 'month' }).flatMap((bucket) => Object.values(bucket.sums))
          expect(sums.every(Number.isSafeInteger)).toBe(true)
        }
      }),
    )
  })

  it('leave as many live as there are rows that say so', () => {
    fc.assert(
      fc.property(someChains, (chains) => {
        const rows = rowsOf(chains)
        const live = rows.filter((row) => row.scope === 'site' && row.live && row.published > 0)
        const units = live.reduce((sum, row) => sum + row.units, 0)
        const site = sumContributions(rows, { by: 'site', grain: 'month' })
        expect(site.reduce((sum, bucket) => sum + liveUnits(bucket.sums), 0)).toBe(units)
      }),
    )
  })

  it('of several topics count a document once', () => {
    fc.assert(
      fc.property(someChains, (chains) => {
        const rows = rowsOf(chains)
        const topics = ['rail', 'road']
        const either = rows.filter((row) => row.topics.some((topic) => topics.includes(topic)))
        const filtered = sumContributions(rows, { by: 'author', grain: 'day', filter: { topics } })
        expect(filtered).toEqual(sumContributions(either, { by: 'author', grain: 'day' }))
      }),
    )
  })
})

function withoutCount(sums: ReadonlyMap<string, Sums>) {
  return Object.fromEntries([...sums].map(([name, { craftArticles, ...rest }]) => [name, rest]))
}

function keyJson({ author, channel, topic }: ScorecardKey): string {
  return JSON.stringify([author, channel, topic])
}

function wordsOf(sums: Sums): readonly number[] {
  return [articlesOf(sums.published), articlesOf(sums.updated), articlesOf(sums.words), sums.craftArticles]
}

/** What depends on nothing but the line: low and high also tell how authors differ. */
function countsOf({ quality: { craft }, ...row }: ScorecardRow): object {
  return { ...row, quality: null, craft: craft && [craft.n, craft.weight, craft.mean] }
}

const isEmpty = (filter: KeyFilter): boolean => Object.keys(filter).length === 0

const hasNoEvents = ({ published, republished, updated, withdrawn }: ScorecardRow): boolean =>
  published + republished + updated + withdrawn === 0

function lineName({ author, channel, topic }: ScorecardRow): string {
  return JSON.stringify([author, channel, topic])
}

/** Every figure of every line over the whole range, in a row of numbers; `live` is the last one. */
function figuresByLine(
  rows: readonly ScorecardRow[],
): readonly (readonly [line: string, figures: readonly number[]])[] {
  const lines = new Map<string, number[]>()
  for (const row of rows) {
    const counts = FIGURES.map((name, index) => (lines.get(lineName(row))?.[index] ?? 0) + row[name])
    lines.set(lineName(row), [...counts, row.live])
  }
  return [...lines]
}
