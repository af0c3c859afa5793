import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'
import type { Client, Json } from './client.ts'
import { type House, house } from './house.ts'
import { login } from './people.ts'
import { type Server, startServer } from './server.ts'

/** Moments around the nights on which New York changes its clocks in 2026, by the day that they fall on there. */
const MOMENTS: Readonly<Record<string, readonly string[]>> = {
  '2026-03-07': ['2026-03-08T04:59:59Z'],
  '2026-03-08': ['2026-03-08T05:00:00Z', '2026-03-08T06:59:59Z', '2026-03-08T07:00:00Z', '2026-03-09T03:59:59Z'],
  '2026-03-09': ['2026-03-09T04:00:00Z'],
  '2026-10-31': ['2026-11-01T03:59:59Z'],
  '2026-11-01': ['2026-11-01T04:00:00Z', '2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z', '2026-11-02T04:59:59Z'],
  '2026-11-02': ['2026-11-02T05:00:00Z'],
}

describe.each(databases)('in a zone with daylight saving on %s', (database) => {
  let desk: Desk
  let server: Server
  let things: House
  let editor: Client

  beforeAll(async () => {
    desk = await openDesk(database, { contentOps: { timeZone: 'America/New_York' } })
    server = await startServer(desk.payload)
    things = await house(desk)
    for (const at of Object.values(MOMENTS).flat()) {
      await things.article({ title: `At ${at}`, at, channels: [things.channels.site] })
    }
    editor = await login(desk.payload, server.url, 'editor')
    await desk.project()
  })

  afterAll(async () => {
    await server.close()
    await desk.close()
  })

  const rows = async (query: Record<string, string>): Promise<Json> => {
    const { body } = await editor.get('/content-ops/scorecards', { by: 'site', ...query })
    expect(body.timeZone).toBe('America/New_York')
    return body.rows
  }

  it.each([
    ['2026-03-07', '2026-03-09'],
    ['2026-10-31', '2026-11-02'],
  ])('counts each article on the day of its readers, from %s to %s', async (from, to) => {
    const days = await rows({ grain: 'day', from, to })
    expect(days.map((row: Json) => [row.period, row.published])).toEqual(
      Object.entries(MOMENTS)
        .filter(([day]) => day >= from && day <= to)
        .map(([day, moments]) => [day, moments.length]),
    )
  })

  it('puts the last hour of October into October and the first of November into November', async () => {
    const months = await rows({ grain: 'month', from: '2026-10-01', to: '2026-11-30' })
    expect(months.map((row: Json) => row.published)).toEqual([1, 5])
  })

  it('puts the Sunday of the change into the week that ends with it', async () => {
    const weeks = await rows({ grain: 'week', from: '2026-03-02', to: '2026-03-15' })
    expect(weeks.map((row: Json) => [row.period, row.published])).toEqual([
      ['2026-W10', 5],
      ['2026-W11', 1],
    ])
  })

  it('explains the day with the moments that fell on it', async () => {
    const { body } = await editor.get('/content-ops/explain', {
      figure: 'scorecard.published',
      by: 'site',
      from: '2026-11-01',
      to: '2026-11-01',
    })
    expect(body.value).toBe(4)
    expect(body.sample.items.map(({ at }: Json) => Date.parse(at)).sort()).toEqual(
      MOMENTS['2026-11-01']?.map((at) => Date.parse(at)),
    )
  })
})
