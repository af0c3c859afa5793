import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contributionsOf } from '../../src/scorecards/contributionsOf.ts'
import { type ExplainPorts, explainScorecard } from '../../src/scorecards/explainScorecard.ts'
import { parseExplainQuery } from '../../src/scorecards/parseExplainQuery.ts'
import { SCORECARD_FIGURES } from '../../src/scorecards/SCORECARD_FIGURES.ts'
import { SCORECARD_CUTS } from '../../src/scorecards/ScorecardKey.ts'
import type { ScorecardQuery } from '../../src/scorecards/ScorecardQuery.ts'
import { ScorecardRefusal } from '../../src/scorecards/ScorecardRefusal.ts'
import type { ScorecardRow } from '../../src/scorecards/ScorecardReport.ts'
import { scorecards } from '../../src/scorecards/scorecards.ts'
import { CRAFT_FORMULA } from '../../src/scoring/CRAFT_FORMULA.ts'
import { memoryScorecardSample } from '../../src/store/memory/memoryScorecardSample.ts'
import { GRAINS } from '../../src/time/Grain.ts'
import { chainOf, NO_ALIASES } from './chainOf.ts'
import { portsOf, queryOf } from './portsOf.ts'
import { someChains } from './someChain.ts'

type World = Parameters<typeof portsOf>[0]

function explainPortsOf(world: World): ExplainPorts {
  const rows = world.chains.flatMap((chain) => contributionsOf(chain, 'UTC', NO_ALIASES))
  const facts = new Map(world.chains.flat().map((fact) => [`${fact.subject.id} ${fact.sequence}`, fact]))
  const contributionsIn = memoryScorecardSample({
    contributions: () => rows,
    factOf: ({ document, sequence }) => {
      const fact = facts.get(`${document} ${sequence}`)
      return { fact: fact?.id ?? null, at: fact?.occurredAt ?? null, title: `Title ${document}` }
    },
  })
  return { ...portsOf(world), contributionsIn }
}

const craft = (score: number) => ({ formula: CRAFT_FORMULA, score, lost: {} })
const both = ['ann', 'bob'].map((author) => ({ author, units: 13_860 }))
const world: World = {
  chains: [
    chainOf([{ at: '2026-01-05', state: { credits: both, channels: ['mail', 'web'], topics: ['rail', 'sea'] } }], '1'),
    chainOf(
      [
        { at: '2026-01-06', state: { craft: craft(60) } },
        { at: '2026-01-20', state: { isLive: false } },
      ],
      '2',
    ),
    chainOf([{ at: '2026-01-07', state: { craft: craft(70), topics: [] } }], '3'),
    chainOf([{ at: '2026-01-08' }, { at: '2026-01-09', state: { craft: craft(90), contentHash: 'b' } }], '4'),
    chainOf([{ at: '2026-01-08' }, { at: '2026-02-09', state: { craft: null, contentHash: 'b' } }], '5'),
    chainOf([{ at: '2026-01-08', data: { dated: false } }], '6'),
  ],
  targets: {
    ann: [{ from: '2025-01', published: 4, words: 1000, craft: 75 }],
    web: [{ from: '2026-01', published: 9 }],
  },
  children: { traffic: ['rail', 'sea'] },
}

/** The paths of all numbers in a value: `quality.craft.mean`. Numbers inside of ids and names are none. */
function numbersIn(value: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof value === 'number') return [path.join('.')]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => numbersIn(inner, [...path, name]))
}

const valueAt = (row: ScorecardRow, figure: string): unknown =>
  figure
    .split('.')
    .slice(1)
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name] ?? null, row)

/** The arguments that come down to one row of a report. */
function argumentsOf(row: ScorecardRow, query: ScorecardQuery, figure: string) {
  return {
    ...query,
    ...(row.author === undefined ? {} : { author: row.author?.id ?? null }),
    ...(row.channel === undefined ? {} : { channel: row.channel?.id ?? null }),
    ...(row.topic === undefined ? {} : { topic: row.topic?.id ?? null }),
    period: row.period,
    figure,
  }
}

const REPORTS: readonly ScorecardQuery[] = SCORECARD_CUTS.flatMap((by) =>
  GRAINS.flatMap((grain) => [
    queryOf({ by, grain, from: '2026-01-01', to: '2026-02-28' }),
    queryOf({ by, grain: grain === 'day' ? 'month' : grain }),
  ]),
)

describe('every number of a scorecard', () => {
  it('has a figure of its name', async () => {
    const rows = await Promise.all(REPORTS.map(async (query) => (await scorecards(portsOf(world), query)).rows))
    const found = new Set(rows.flat().flatMap((row) => numbersIn(row)))
    expect([...found].filter((path) => !SCORECARD_FIGURES.has(`scorecard.${path}`))).toEqual([])
    expect(found.size).toBe(SCORECARD_FIGURES.size - 14)
  })

  it('is what its explanation says, in every cut and grain', async () => {
    const ports = explainPortsOf(world)
    for (const query of REPORTS.filter(({ grain }) => grain !== 'day')) {
      const { rows } = await scorecards(ports, query)
      // Every report, but not every row of it: a report has dozens.
      for (const row of rows.filter((_, index) => index % 25 === 0)) {
        for (const figure of SCORECARD_FIGURES.keys()) {
          const { value } = await explainScorecard(ports, argumentsOf(row, query, figure))
          expect([figure, value]).toEqual([figure, valueAt(row, figure)])
        }
      }
    }
  })

  it('is the mean of its sample, each article weighed with its share, where it is a mean', async () => {
    const query = fc.record({
      by: fc.constantFrom(...SCORECARD_CUTS),
      filter: fc.constantFrom({}, { channel: 'web' }, { language: 'en' }, { author: 'ann' }),
    })
    await fc.assert(
      fc.asyncProperty(someChains, query, async (chains, { by, filter }) => {
        const ports = explainPortsOf({ chains })
        const asked = queryOf({ by, ...filter })
        for (const row of (await scorecards(ports, asked)).rows) {
          const figure = 'scorecard.quality.craft.mean'
          const { value, sample } = await explainScorecard(ports, argumentsOf(row, asked, figure))
          if (sample.truncated || value === null) continue
          const weight = sample.items.reduce((sum, { share }) => sum + share, 0)
          const sum = sample.items.reduce((total, { amount, share }) => total + amount * share, 0)
          expect(sum / weight).toBeCloseTo(value, 3)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('is the sum of its sample where it is a count, whatever happened', async () => {
    const counts = ['published', 'republished', 'updated', 'withdrawn', 'live', 'words', 'tokens'] as const
    const query = fc.record({
      by: fc.constantFrom(...SCORECARD_CUTS),
      grain: fc.constantFrom('month' as const, 'total' as const),
      range: fc.constantFrom({ from: null, to: null }, { from: '2025-12-28', to: '2026-01-20' }),
      name: fc.constantFrom(...counts),
      filter: fc.constantFrom({}, { channel: 'web' }, { language: 'en' }, { topic: 'rail' }, { author: 'ann' }),
    })
    await fc.assert(
      fc.asyncProperty(someChains, query, async (chains, { by, grain, range, name, filter }) => {
        const ports = explainPortsOf({ chains })
        const asked = queryOf({ by, grain, ...range, ...filter })
        const { rows } = await scorecards(ports, asked)
        for (const row of rows) {
          const { value, sample } = await explainScorecard(ports, argumentsOf(row, asked, `scorecard.${name}`))
          expect(value).toBe(row[name])
          if (sample.truncated) continue
          expect(sample.items.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(row[name], 3)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('an explanation', () => {
  const january = { by: 'author' as const, author: 'ann', from: '2026-01-01', to: '2026-01-31' }
  const explain = (figure: string, query: Partial<ScorecardQuery> = january) =>
    explainScorecard(explainPortsOf(world), { ...queryOf(query), figure })
  const inputsOf = async (figure: string) => {
    const { inputs, value } = await explain(figure)
    return { value, ...Object.fromEntries(inputs.map((input) => [input.name, input.value])) } as Record<string, number>
  }

  it('says what a count is made of, with the facts that made it', async () => {
    expect(await explain('scorecard.withdrawn')).toEqual({
      figure: 'scorecard.withdrawn',
      value: 1,
      unit: 'articles',
      formula: { name: 'withdrawn', version: '1', expression: expect.stringContaining('live → not live') },
      inputs: [
        { name: 'units', value: 27_720 },
        { name: 'units of one article', value: 27_720 },
      ],
      sample: {
        n: 1,
        items: [
          {
            ...{ collection: 'articles', id: '2', title: 'Title 2', amount: 1, share: 1 },
            ...{ at: '2026-01-20T12:00:00.000Z', fact: 'fact-2-2' },
          },
        ],
        truncated: false,
      },
      missing: [],
      corrections: [],
      asOf: { position: 7, pending: 2 },
    })
  })

  it('gives inputs from which the adjusted mean and its interval can be worked out', async () => {
    const adjusted = await inputsOf('scorecard.quality.craft.adjusted')
    const { weight = 0, mean = 0, k = 0, 'mean of all live articles': site = 0 } = adjusted
    expect(adjusted.value).toBeCloseTo((weight * mean + k * site) / (weight + k), 5)
    const low = await inputsOf('scorecard.quality.craft.low')
    const spread = (low.z ?? 0) * Math.sqrt((low['variance within authors'] ?? 0) / ((low.weight ?? 0) + (low.k ?? 0)))
    expect(low.value).toBeCloseTo((low.adjusted ?? 0) - spread, 5)
  })

  it('says how many articles a mean knows nothing of', async () => {
    const { value, sample, missing } = await explain('scorecard.quality.craft.mean')
    expect(value).toBeCloseTo((80.5 / 2 + 60 + 70 + 90) / 3.5, 5)
    expect(sample.items.map(({ id, amount, share }) => [id, amount, share])).toEqual([
      ['4', 90, 1],
      ['3', 70, 1],
      ['2', 60, 1],
      ['1', 80.5, 0.5],
    ])
    expect(missing).toEqual([{ what: 'craft score', n: 1, reason: expect.any(String) }])
  })

  it('of what is not known has no value, and says so', async () => {
    const { value, missing, sample } = await explain('scorecard.quality.review.mean')
    expect([value, missing]).toEqual([
      null,
      [{ what: 'review', n: 5, reason: 'nobody has marked the text that is, or was last, live' }],
    ])
    expect(sample).toEqual({ n: 0, items: [], truncated: false })
  })

  it('says of how many articles something is missing, not of how many bylines', async () => {
    const { missing } = await explain('scorecard.quality.result.mean', { from: '2026-01-01', to: '2026-01-31' })
    expect(missing).toMatchObject([{ what: 'result', n: 5 }])
  })

  it('of a line that nothing happened to is empty', async () => {
    const { value, sample, missing } = await explain('scorecard.published', { ...january, author: 'zoe' })
    expect([value, sample.n, missing.map(({ what }) => what)]).toEqual([null, 0, ['events']])
  })

  it('of a quiet month tells what is live, and that nothing happened where nothing is known', async () => {
    const march = { ...january, from: '2026-03-01', to: '2026-03-31' }
    const live = await explain('scorecard.live', march)
    expect([live.value, live.sample.n, live.missing]).toEqual([4.5, 7, []])
    const published = await explain('scorecard.published', march)
    expect([published.value, published.sample.n, published.missing]).toEqual([0, 0, []])
    const craft = await explain('scorecard.quality.craft.mean', march)
    expect([craft.value, craft.missing.map(({ what }) => what)]).toEqual([null, ['events']])
  })

  it('of a topic rolled up has each document once', async () => {
    const query = { by: 'topic' as const, topic: 'traffic', rollup: true }
    const { value, sample } = await explain('scorecard.published', query)
    expect([value, sample.n, new Set(sample.items.map(({ id }) => id)).size]).toEqual([5, 6, 5])
  })

  it('lists fifty contributions and counts all', async () => {
    const chains = Array.from({ length: 60 }, (_, number) => chainOf([{ at: '2026-01-05' }], String(number)))
    const query = { ...queryOf({}), figure: 'scorecard.published' }
    const { value, sample } = await explainScorecard(explainPortsOf({ chains }), query)
    expect([value, sample.n, sample.items.length, sample.truncated]).toEqual([60, 60, 50, true])
  })

  it('is refused for several rows at once, and for a figure that there is not', async () => {
    await expect(explain('scorecard.published', { by: 'author' })).rejects.toThrow(ScorecardRefusal)
    await expect(explain('scorecard.fame')).rejects.toThrow(ScorecardRefusal)
  })
})

describe('the arguments of an explanation', () => {
  it('are those of the report with a figure, and a period where there are several', () => {
    const parsed = parseExplainQuery({ by: 'site', grain: 'month', figure: 'scorecard.live', period: 'undated' })
    expect(parsed).toEqual({
      ok: true,
      query: { ...queryOf({ grain: 'month', limit: 100 }), figure: 'scorecard.live', period: null },
    })
  })

  it('are refused with all that is wrong', () => {
    const parsed = parseExplainQuery({ figure: 'fame', by: 'x', period: 7 })
    expect(parsed.ok ? [] : parsed.errors.map(({ path }) => path)).toEqual(['figure', 'period', 'by'])
  })
})
