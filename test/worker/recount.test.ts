import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contextOf } from '../../src/store/payload/saveOccasion.ts'
import { create, type EditorialWorld, editorialWorld, operate, operationNames } from '../chaos/editorialWorld.ts'
import { articleRows, liveStateOf } from '../chaos/liveState.ts'
import { randomFrom } from '../chaos/randomFrom.ts'
import { databases } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'
import { recountOf, SUMS } from './recountOf.ts'

const TIME_ZONE = 'America/New_York'
const WHOLE = 27_720

/** Around the ends of days, months and summer time in New York, and no date at all. */
const DATES = [
  '2025-11-02T03:59:59.000Z',
  '2025-11-02T04:00:00.000Z',
  '2025-11-03T04:59:59.000Z',
  '2025-11-03T05:00:00.000Z',
  '2025-12-01T04:59:59.999Z',
  '2025-12-01T05:00:00.000Z',
  '2026-01-01T00:00:00.000Z',
  '2026-03-08T06:59:59.000Z',
  '2026-03-09T03:30:00.000Z',
  '2026-03-09T04:00:00.000Z',
  null,
]

describe.each(databases)('after a mixed history on %s', (database) => {
  let desk: Desk
  let payload: Payload
  let world: EditorialWorld
  let rows: readonly Record<string, unknown>[]

  beforeAll(async () => {
    desk = await openDesk(database, { contentOps: { timeZone: TIME_ZONE } })
    payload = desk.payload
    world = await editorialWorld(payload, randomFrom(20_261_123))
    for (const date of DATES.flatMap((date) => [date, date, date])) {
      const publishedAt = date === null ? null : new Date(date)
      await create(world, true, contextOf({ origin: 'import', publishedAt }))
    }
    const names = operationNames({ withBulk: true })
    for (let count = 0; count < 100; count += 1) {
      // A trashed document is not found, and a plain change over a newer draft is refused: both leave no trace.
      await operate(world, names).catch((error) => expect(error).toMatchObject({ status: expect.any(Number) }))
    }
    const [from, into] = world.authors
    await payload.update({ collection: 'authors', id: from ?? '', data: { mergedInto: into } as never })
    await desk.project()
    const found = await payload.db.find<Record<string, unknown> & { id: string }>({
      collection: 'ops-scorecards',
      limit: 0,
      pagination: false,
    })
    rows = found.docs
  }, 300_000)

  afterAll(() => desk.close())

  it('equals every bucket what a recount by other code makes of the facts', async () => {
    const [from, into] = world.authors.map(String)
    const facts = (await desk.facts()).filter(({ subject }) => subject.collection === 'articles')
    const recount = recountOf(facts, { timeZone: TIME_ZONE, merged: new Map([[from ?? '', into ?? '']]) })
    expect(recount.size).toBeGreaterThan(100)
    expect(textsOf(rows.map((row) => [keyOf(row), SUMS.map((name) => Number(row[name]))]))).toEqual(
      textsOf([...recount]),
    )
  })

  it('is live in the figures what is live among the articles: on the site, by author, channel and topic', async () => {
    const [from, into] = world.authors.map(String)
    const articles = [...(await articleRows(payload)).values()].flatMap((row) => liveStateOf(row) ?? [])
    expect(articles.length).toBeGreaterThan(10)
    const expected = new Map<string, number>()
    const count = (key: string, units: number) => expected.set(key, (expected.get(key) ?? 0) + units)
    for (const { channels, credits, topics } of articles) {
      const shares = credits.length > 0 ? credits.map((credit) => credit.split(':')) : [['', WHOLE]]
      count('site|||', WHOLE)
      for (const topic of topics.length > 0 ? topics : ['']) count(`topic|||${topic}`, WHOLE)
      for (const channel of channels.length > 0 ? channels : ['']) count(`channel||${channel}|`, WHOLE)
      for (const [name, units] of shares) {
        const author = name === from ? into : name
        count(`author|${author}||`, Number(units))
        for (const channel of channels.length > 0 ? channels : ['']) {
          count(`author-channel|${author}|${channel}|`, Number(units))
        }
      }
    }
    const live = new Map<string, number>()
    for (const row of rows.filter(({ grain }) => grain === 'day')) {
      const key = `${row.cut}|${row.author}|${row.channel}|${row.topic}`
      const units = Number(row.published) + Number(row.republished) - Number(row.withdrawn)
      live.set(key, (live.get(key) ?? 0) + units)
    }
    expect(new Map([...live].filter(([, units]) => units !== 0))).toEqual(expected)
  })

  it('adds up over authors, nobody’s included, to the site, period by period', () => {
    const total = (cut: string) => {
      const sums: Record<string, number> = {}
      for (const row of rows.filter((one) => one.cut === cut && one.grain !== 'live')) {
        for (const name of SUMS.filter((sum) => sum !== 'craftArticles')) {
          const key = `${row.grain} ${row.period} ${name}`
          sums[key] = (sums[key] ?? 0) + Number(row[name])
        }
      }
      return sums
    }
    expect(Object.keys(total('site')).length).toBeGreaterThan(50)
    expect(total('author')).toEqual(total('site'))
    expect(total('author-channel')).toEqual(total('channel'))
  })

  it('counts as published of all time each article that was ever live, once', async () => {
    const facts = (await desk.facts()).filter(({ type }) => type === 'article.published')
    const articles = new Set(facts.map(({ subject }) => subject.id))
    const published = rows
      .filter(({ cut, grain }) => cut === 'site' && grain === 'day')
      .reduce((sum, row) => sum + Number(row.published), 0)
    expect(facts).toHaveLength(articles.size)
    expect(published).toBe(articles.size * WHOLE)
  })
})

const keyOf = (row: Record<string, unknown>): string =>
  [row.cut, row.grain, row.period, row.author, row.channel, row.topic].join('|')

const textsOf = (buckets: readonly (readonly [string, readonly number[]])[]): readonly string[] =>
  buckets.map(([key, numbers]) => `${key} ${numbers.join(' ')}`).sort()
