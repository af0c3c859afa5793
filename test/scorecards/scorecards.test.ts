import { describe, expect, it } from 'vitest'
import { decodeCursor } from '../../src/scorecards/decodeCursor.ts'
import { ProjectionMoved } from '../../src/scorecards/ProjectionMoved.ts'
import { ScorecardRefusal } from '../../src/scorecards/ScorecardRefusal.ts'
import type { ScorecardRow } from '../../src/scorecards/ScorecardReport.ts'
import type { ScorecardStore } from '../../src/scorecards/ScorecardStore.ts'
import { scorecards } from '../../src/scorecards/scorecards.ts'
import { CRAFT_FORMULA } from '../../src/scoring/CRAFT_FORMULA.ts'
import { addDays } from '../../src/time/addDays.ts'
import { chainOf, type Step } from './chainOf.ts'
import { PROJECTION, portsOf, queryOf } from './portsOf.ts'

const OFF = { isLive: false }
const by = (author: string) => [{ author, units: 27_720 }]
const scored = (score: number) => ({ formula: CRAFT_FORMULA, score, lost: {} })

const worldOf = (...documents: readonly (readonly Step[])[]) =>
  documents.map((steps, index) => chainOf(steps, String(index)))

const short = (row: ScorecardRow) => [
  row.author === undefined ? '-' : (row.author?.id ?? null),
  row.period,
  row.live,
  row.published,
  row.republished,
  row.withdrawn,
]

describe('a report by author', () => {
  const chains = worldOf(
    [{ at: '2026-01-10' }, { at: '2026-03-05', state: OFF }],
    [{ at: '2026-01-20', state: { credits: ['ann', 'bob'].map((author) => ({ author, units: 13_860 })) } }],
    [{ at: '2026-02-01', state: { credits: [], contentHash: 'x' } }],
  )

  it('has the parts of co-authored articles, what is live at the end, and a row for nobody', async () => {
    const { rows } = await scorecards(portsOf({ chains }), queryOf({ by: 'author' }))
    expect(rows.map(short)).toEqual([
      [null, 'total', 1, 1, 0, 0],
      ['ann', 'total', 0.5, 1.5, 0, 1],
      ['bob', 'total', 0.5, 0.5, 0, 0],
    ])
  })

  it('gives a line with any event every period, and a line without none', async () => {
    const query = queryOf({ by: 'author', grain: 'month', from: '2026-02-01', to: '2026-03-31' })
    const { rows } = await scorecards(portsOf({ chains }), query)
    expect(rows.map(short)).toEqual([
      [null, '2026-02', 1, 1, 0, 0],
      [null, '2026-03', 1, 0, 0, 0],
      ['ann', '2026-02', 1.5, 0, 0, 0],
      ['ann', '2026-03', 0.5, 0, 0, 1],
    ])
  })

  it('has the site, and whom it names, where nothing happened in the range', async () => {
    const quiet = { from: '2026-04-01', to: '2026-05-31', grain: 'month' as const }
    const rowsFor = async (query: Parameters<typeof queryOf>[0]) =>
      (await scorecards(portsOf({ chains }), queryOf({ ...quiet, ...query }))).rows.map(short)
    expect(await rowsFor({})).toEqual([
      ['-', '2026-04', 2, 0, 0, 0],
      ['-', '2026-05', 2, 0, 0, 0],
    ])
    expect(await rowsFor({ by: 'author' })).toEqual([])
    expect(await rowsFor({ by: 'author', author: 'ann', grain: 'total' })).toEqual([['ann', 'total', 0.5, 0, 0, 0]])
    expect(await rowsFor({ by: 'author', author: null, grain: 'total' })).toEqual([[null, 'total', 1, 0, 0, 0]])
    expect(await rowsFor({ by: 'author', authors: ['ann', 'bob', 'zoe'], grain: 'total' })).toEqual([
      ['ann', 'total', 0.5, 0, 0, 0],
      ['bob', 'total', 0.5, 0, 0, 0],
    ])
    const early = { from: '2025-12-01', to: '2025-12-31', grain: 'total' as const }
    expect(await rowsFor({ ...early })).toEqual([['-', 'total', 0, 0, 0, 0]])
    expect(await rowsFor({ ...early, by: 'author', author: 'bob' })).toEqual([['bob', 'total', 0, 0, 0, 0]])
    expect(await rowsFor({ ...early, author: 'zoe' })).toEqual([])
    const { rows } = await scorecards(portsOf({ chains: [] }), queryOf({}))
    expect(rows.map(short)).toEqual([['-', 'total', 0, 0, 0, 0]])
  })

  it('answers in the shape of the contract', async () => {
    const query = queryOf({ by: 'author', author: 'ann', from: '2026-01-01', to: '2026-01-31' })
    const report = await scorecards(portsOf({ chains }), query)
    // low and high: 80.5 ± 1.2816 · √(64 ÷ (1.5 + 3))
    const [low, high] = [expect.closeTo(75.6668, 4), expect.closeTo(85.3332, 4)]
    const craft = { mean: 80.5, adjusted: 80.5, low, high, n: 2, weight: 1.5, rank: null }
    expect(report).toEqual({
      by: 'author',
      grain: 'total',
      from: '2026-01-01',
      to: '2026-01-31',
      timeZone: 'UTC',
      formula: CRAFT_FORMULA,
      rows: [
        {
          author: { id: 'ann', name: 'ANN' },
          period: 'total',
          from: '2026-01-01',
          to: '2026-01-31',
          partial: false,
          live: 1.5,
          published: 1.5,
          republished: 0,
          updated: 0,
          withdrawn: 0,
          overridden: 0,
          words: 150,
          tokens: 165,
          quality: { craft, review: null, result: null, combined: craft },
          targets: null,
        },
      ],
      next: null,
      asOf: { position: 7, pending: 2 },
    })
  })

  it('has no rows for someone unknown', async () => {
    const { rows } = await scorecards(portsOf({ chains }), queryOf({ by: 'author', author: 'zoe' }))
    expect(rows).toEqual([])
    const onChannel = await scorecards(portsOf({ chains }), queryOf({ by: 'author', channel: 'zoe' }))
    expect(onChannel.rows).toEqual([])
  })

  it('has the line of nobody when it is asked for', async () => {
    const { rows } = await scorecards(portsOf({ chains }), queryOf({ by: 'author', author: null }))
    expect(rows.map(short)).toEqual([[null, 'total', 1, 1, 0, 0]])
  })

  it('has a name of null where the caller may not read it', async () => {
    const secret = worldOf([{ at: '2026-01-01', state: { credits: by('secret') } }])
    const { rows } = await scorecards(portsOf({ chains: secret }), queryOf({ by: 'author' }))
    expect(rows.map(({ author }) => author)).toEqual([{ id: 'secret', name: null }])
  })
})

describe('the periods of a report', () => {
  const chains = worldOf(
    [{ at: '2026-04-10' }, { at: '2026-06-02', state: { contentHash: 'b' } }],
    [{ at: '2026-04-10', data: { dated: false } }],
  )
  const periodsOf = (rows: readonly ScorecardRow[]) =>
    rows.map(({ period, from, to, partial, live }) => ({ period, from, to, partial, live }))

  it('are partial where the range clips them or they are not over', async () => {
    const query = queryOf({ grain: 'month', from: '2026-04-05', to: '2026-06-30' })
    const { rows } = await scorecards(portsOf({ chains }), query)
    expect(periodsOf(rows)).toEqual([
      { period: '2026-04', from: '2026-04-05', to: '2026-04-30', partial: true, live: 2 },
      { period: '2026-05', from: '2026-05-01', to: '2026-05-31', partial: false, live: 2 },
      { period: '2026-06', from: '2026-06-01', to: '2026-06-30', partial: true, live: 2 },
    ])
  })

  it('are not over on their last day, and over on the next', async () => {
    const partialAt = async (now: string) =>
      (await scorecards(portsOf({ chains, now }), queryOf({ from: '2026-04-01', to: '2026-04-30' }))).rows[0]?.partial
    expect(await partialAt('2026-04-30T23:59:59Z')).toBe(true)
    expect(await partialAt('2026-05-01T00:00:00Z')).toBe(false)
  })

  it('of all time begin with undated documents and go on to the present one', async () => {
    const { rows } = await scorecards(portsOf({ chains }), queryOf({ grain: 'month' }))
    expect(periodsOf(rows)).toEqual([
      { period: null, from: null, to: null, partial: false, live: 1 },
      { period: '2026-04', from: '2026-04-01', to: '2026-04-30', partial: false, live: 2 },
      { period: '2026-05', from: '2026-05-01', to: '2026-05-31', partial: false, live: 2 },
      { period: '2026-06', from: '2026-06-01', to: '2026-06-30', partial: true, live: 2 },
    ])
  })

  it('of all time in total hold undated documents too', async () => {
    const { rows } = await scorecards(portsOf({ chains }), queryOf({}))
    expect(
      rows.map(({ period, from, to, published, updated, live }) => [period, from, to, published, updated, live]),
    ).toEqual([['total', null, null, 2, 1, 2]])
  })

  it('by week are named by ISO', async () => {
    const { rows } = await scorecards(
      portsOf({ chains }),
      queryOf({ grain: 'week', from: '2026-06-01', to: '2026-06-14' }),
    )
    expect(rows.map(({ period, updated }) => [period, updated])).toEqual([
      ['2026-W23', 1],
      ['2026-W24', 0],
    ])
  })
})

describe('topics', () => {
  const chains = worldOf(
    [{ at: '2026-01-01', state: { topics: ['rail', 'road'] } }],
    [{ at: '2026-01-01', state: { topics: ['road'] } }],
    [{ at: '2026-01-01', state: { topics: [] } }],
  )
  const children = { traffic: ['rail', 'road'], all: ['traffic'], road: ['all'] }
  const published = (rows: readonly ScorecardRow[]) =>
    rows.map(({ topic, published }) => [topic?.id ?? null, published])

  it('count each document in each of its topics', async () => {
    const { rows } = await scorecards(portsOf({ chains }), queryOf({ by: 'topic' }))
    expect(published(rows)).toEqual([
      [null, 1],
      ['rail', 1],
      ['road', 2],
    ])
  })

  it('rolled up count distinct documents of all below them, and survive a ring', async () => {
    const { rows } = await scorecards(portsOf({ chains, children }), queryOf({ by: 'topic', rollup: true }))
    expect(published(rows)).toEqual([
      [null, 1],
      ['all', 2],
      ['rail', 1],
      ['road', 2],
      ['traffic', 2],
    ])
  })

  it('as a filter count what is in them, rolled up also what is below them', async () => {
    const ports = portsOf({ chains, children: { traffic: ['rail', 'road'] } })
    const plain = await scorecards(ports, queryOf({ by: 'author', topic: 'traffic' }))
    const rolledUp = await scorecards(ports, queryOf({ by: 'author', topic: 'traffic', rollup: true }))
    expect([plain.rows.length, rolledUp.rows.map(({ published }) => published)]).toEqual([0, [2]])
  })
})

describe('quality', () => {
  const article = (author: string, day: string, score: number) => [
    { at: day, state: { credits: by(author), craft: scored(score) } },
  ]
  const chains = worldOf(
    ...[70, 80, 90].map((score) => article('ann', '2026-01-05', score)),
    ...[60, 60, 60].map((score) => article('bob', '2026-01-05', score)),
    ...[95, 97].map((score) => article('cem', '2026-01-05', score)),
    [{ at: '2026-01-05', state: { credits: by('dan'), craft: null } }],
  )

  it('is drawn to the mean of all live articles, and ranked from three articles on', async () => {
    const { rows } = await scorecards(portsOf({ chains }), queryOf({ by: 'author' }))
    const mean = (70 + 80 + 90 + 60 * 3 + 95 + 97) / 8
    const found = rows.map(({ author, quality: { craft } }) => [author?.id, craft?.mean, craft?.adjusted, craft?.rank])
    expect(found).toEqual([
      ['ann', 80, (3 * 80 + 3 * mean) / 6, 1],
      ['bob', 60, (3 * 60 + 3 * mean) / 6, 2],
      ['cem', 96, (2 * 96 + 3 * mean) / 5, null],
      ['dan', undefined, undefined, undefined],
    ])
  })

  it('is null, not 0, where nothing has a score', async () => {
    const { rows } = await scorecards(portsOf({ chains }), queryOf({ by: 'author', author: 'dan' }))
    expect(rows.map(({ quality }) => quality)).toEqual([{ craft: null, review: null, result: null, combined: null }])
  })

  it('of the site is not drawn anywhere', async () => {
    const { rows } = await scorecards(portsOf({ chains }), queryOf({}))
    expect(rows[0]?.quality.craft?.adjusted).toBe(rows[0]?.quality.craft?.mean)
  })

  it('of a chosen line is what it is among all lines', async () => {
    const { rows } = await scorecards(portsOf({ chains }), queryOf({ by: 'author' }))
    const alone = await scorecards(portsOf({ chains }), queryOf({ by: 'author', author: 'bob' }))
    expect(alone.rows).toEqual(rows.filter(({ author }) => author?.id === 'bob'))
  })

  it('shares a rank among equals', async () => {
    const equals = worldOf(
      ...['ann', 'bob', 'cem'].flatMap((name) =>
        [1, 2, 3].map(() => article(name, '2026-01-05', name === 'cem' ? 10 : 50)),
      ),
    )
    const { rows } = await scorecards(portsOf({ chains: equals }), queryOf({ by: 'author' }))
    expect(rows.map(({ quality }) => quality.craft?.rank)).toEqual([1, 1, 3])
  })
})

describe('targets', () => {
  const chains = worldOf(
    [{ at: '2026-01-05' }],
    [{ at: '2026-02-05', state: { craft: scored(60) } }],
    [{ at: '2026-02-06', state: { craft: scored(70) } }],
  )
  const targets = {
    ann: [
      { from: '2026-02', published: 4, craft: 80 },
      { from: '2026-01', published: 2, words: 500, craft: 70 },
    ],
  }
  const targetsOf = async (query: Parameters<typeof queryOf>[0]) =>
    (await scorecards(portsOf({ chains, targets }), queryOf({ by: 'author', ...query }))).rows.map((row) => row.targets)

  it('are those of the latest entry up to the month', async () => {
    expect(await targetsOf({ grain: 'month', from: '2026-01-01', to: '2026-02-28' })).toEqual([
      {
        published: { target: 2, actual: 1, ratio: 0.5 },
        words: { target: 500, actual: 100, ratio: 0.2 },
        craft: { target: 70, actual: 80.5, ratio: 1.15 },
      },
      {
        published: { target: 4, actual: 2, ratio: 0.5 },
        words: null,
        craft: { target: 80, actual: 65, ratio: 0.8125 },
      },
    ])
  })

  it('add up over a total of whole months, craft as a mean', async () => {
    const [total] = await targetsOf({ from: '2026-01-01', to: '2026-02-28' })
    expect(total?.published).toEqual({ target: 6, actual: 3, ratio: 0.5 })
    expect(total?.words).toBe(null)
    expect(total?.craft?.target).toBe(75)
  })

  it('are null where a part of a month or of the work is reported, or no month has one', async () => {
    expect(await targetsOf({ from: '2026-01-01', to: '2026-02-27' })).toEqual([null])
    expect(await targetsOf({ grain: 'month', from: '2026-01-02', to: '2026-01-31' })).toEqual([null])
    expect(await targetsOf({ grain: 'day', from: '2026-01-05', to: '2026-01-05' })).toEqual([null])
    expect(await targetsOf({})).toEqual([null])
    expect(await targetsOf({ from: '2026-01-01', to: '2026-01-31', language: 'en' })).toEqual([null])
    expect(await targetsOf({ from: '2026-01-01', to: '2026-01-31', channel: 'web' })).toEqual([null])
    expect(await targetsOf({ by: 'author-channel', from: '2026-01-01', to: '2026-01-31' })).toEqual([null])
    expect(await targetsOf({ from: '2025-12-01', to: '2026-01-31' })).toEqual([null])
  })
})

describe('the pages of a report', () => {
  const chains = worldOf(
    ...['ann', 'bob', 'čen', '1'].map((author) => [{ at: '2026-01-05', state: { credits: by(author) } }]),
    [{ at: '2026-01-05', state: { credits: [] }, data: { dated: false as const } }],
  )

  it.each([1, 2, 3, 7, 1000])('of %i rows together have each row once, in order', async (limit) => {
    const query = queryOf({ by: 'author', grain: 'month', limit })
    const whole = await scorecards(portsOf({ chains }), { ...query, limit: 1000 })
    const rows: ScorecardRow[] = []
    let after = query.after
    for (let page = 0; page < 100; page += 1) {
      const report = await scorecards(portsOf({ chains }), { ...query, after })
      rows.push(...report.rows)
      if (report.next === null) break
      after = decodeCursor(report.next)
    }
    expect(rows).toEqual(whole.rows)
    expect(whole.rows.length).toBe(5 * 6 + 1)
  })
})

describe('a report of too much', () => {
  it('is refused with the next coarser grain in its message', async () => {
    const chains = worldOf([{ at: '1880-01-05' }])
    const error = await scorecards(portsOf({ chains }), queryOf({ grain: 'day' })).catch((thrown) => thrown)
    expect(error).toBeInstanceOf(ScorecardRefusal)
    expect(error.errors).toEqual([{ path: 'grain', message: expect.stringContaining('grain=week') }])
    const range = queryOf({ grain: 'week', from: '1000-01-01', to: '2999-12-31' })
    await expect(scorecards(portsOf({ chains }), range)).rejects.toThrow('grain=month')
  })

  it('is refused for lines × periods, and not for one that fits', async () => {
    const chains = worldOf(
      ...Array.from({ length: 101 }, (_, number) => [{ at: '2026-01-05', state: { credits: by(`a${number}`) } }]),
    )
    const query = queryOf({ by: 'author', grain: 'day', from: '2026-01-01', limit: 1, to: addDays('2026-01-01', 494) })
    expect((await scorecards(portsOf({ chains }), query)).rows.length).toBe(1)
    const longer = { ...query, to: addDays('2026-01-01', 495) }
    await expect(scorecards(portsOf({ chains }), longer)).rejects.toThrow(ScorecardRefusal)
    expect((await scorecards(portsOf({ chains }), { ...longer, author: 'a1' })).rows.length).toBe(1)
  })
})

describe('what is read', () => {
  const chains = worldOf([{ at: '2026-01-05' }], [{ at: '2026-03-20' }])

  function recording(store: ScorecardStore): { readonly store: ScorecardStore; readonly reads: string[] } {
    const reads: string[] = []
    return {
      reads,
      store: {
        ...store,
        buckets: (query) => {
          reads.push(`${query.by} ${query.grain} ${query.from} ${query.to}`)
          return store.buckets(query)
        },
        contributions: (query) => {
          reads.push(`contributions by ${query.by} ${query.from} ${query.to}`)
          return store.contributions(query)
        },
      },
    }
  }

  const readsFor = async (query: Parameters<typeof queryOf>[0]) => {
    const ports = portsOf({ chains })
    const { store, reads } = recording(ports.store)
    await scorecards({ ...ports, store }, queryOf(query))
    return reads
  }

  it('is months where they are whole, and days before and after them', async () => {
    const range = { from: '2025-12-15', to: '2026-03-20' }
    const pieces = ['site day 2025-12-15 2025-12-31', 'site month 2026-01 2026-02', 'site day 2026-03-01 2026-03-20']
    expect(await readsFor({ ...range, grain: 'month' })).toEqual(pieces)
    expect(await readsFor(range)).toEqual(pieces)
    expect(await readsFor({ ...range, grain: 'week' })).toEqual(['site day 2025-12-15 2026-03-20'])
  })

  it('is the buckets of the cut that has both lines and filter, where one is kept', async () => {
    const range = { from: '2026-01-01', to: '2026-01-31' }
    const read = async (query: Parameters<typeof queryOf>[0]) => (await readsFor({ ...range, ...query })).join()
    const month = 'month 2026-01 2026-01'
    expect(await read({ by: 'author', channel: 'web' })).toBe(`author-channel ${month}`)
    expect(await read({ by: 'channel', author: 'ann' })).toBe(`author-channel ${month}`)
    expect(await read({ by: 'site', author: 'ann' })).toBe(`author ${month}`)
    expect(await read({ by: 'site', author: 'ann', channel: 'web' })).toBe(`author-channel ${month}`)
    expect(await read({ by: 'site', topic: 'rail' })).toBe(`topic ${month}`)
    expect(await read({ by: 'author', author: 'ann' })).toBe(`author ${month}`)
    expect(await read({ by: 'author', topic: 'rail' })).toMatch(/^contributions by author/)
    expect(await read({ by: 'topic', language: 'en' })).toMatch(/^contributions by topic/)
  })

  it('is read again when a rebuild swaps the generation meanwhile, and given up the third time', async () => {
    const ports = portsOf({ chains })
    const moving = (moves: number) => {
      let asked = 0
      const projection = async () => ({ ...PROJECTION, generation: Math.min(++asked, moves) })
      return { ...ports, store: { ...ports.store, projection } }
    }
    expect((await scorecards(moving(5), queryOf({}))).rows.length).toBe(1)
    await expect(scorecards(moving(99), queryOf({}))).rejects.toThrow(ProjectionMoved)
  })
})
