import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { explainReport } from '../src/reports/explainReport.ts'
import { scorecardReport } from '../src/reports/scorecardReport.ts'
import { storesOf } from '../src/store/payload/storesOf.ts'
import { PROJECTOR } from '../src/worker/PROJECTOR.ts'
import { rebuild } from '../src/worker/rebuild.ts'
import { withLease } from '../src/worker/withLease.ts'
import { FIRST_YEAR, YEARS } from './support/largeArchive.ts'
import { mainOf } from './support/mainOf.ts'
import { onEachDatabase } from './support/onEachDatabase.ts'
import { openBench } from './support/openBench.ts'
import { quantile } from './support/quantile.ts'
import { say } from './support/say.ts'
import { storeLargeArchive } from './support/storeLargeArchive.ts'

const ARTICLES = Number(process.env.BENCH_ARTICLES ?? 100_000)
const RUNS = 50
const YEAR = FIRST_YEAR + YEARS - 2
const RANGE = { from: `${YEAR}-01-01`, to: `${YEAR}-12-31` }

/** How fast a year's scorecard over a large archive is, against the sum that one would write with Payload's own find. */
async function main(): Promise<void> {
  await onEachDatabase(async (database) => {
    const bench = await openBench(database)
    const { payload } = bench
    const stored = await timed(() => storeLargeArchive(payload, ARTICLES))
    const rebuilt = await timed(() => rebuildAll(payload))
    say(`${database.name}: ${ARTICLES} articles, stored below Payload in ${seconds(stored.ms)}`)
    say(`  rebuild of all projections   ${seconds(rebuilt.ms)}  (${rebuilt.value.documents} documents)`)
    const req = await adminOf(payload)
    const slowest = await timeReports(req)
    const author = String(stored.value.authors[0])
    await timeExplain(req, author)
    const naive = await timeNaive(payload)
    say(`  naive sum by payload.find    p50 ${naive.toFixed(0)} ms`)
    say(`  slowest scorecard, p95       ${slowest.toFixed(1)} ms  (goal ≤ 50)`)
    say(`  slowest scorecard ÷ naive    1/${(naive / slowest).toFixed(0)}  (goal ≤ 1/20)`)
    await bench.close()
  })
}

async function timeReports(req: PayloadRequest): Promise<number> {
  let slowest = 0
  for (const by of ['site', 'author', 'channel', 'author-channel'] as const) {
    for (const grain of ['total', 'month'] as const) {
      const arguments_ = { by, grain, ...RANGE, limit: 1000 }
      const { rows } = await scorecardReport(req, arguments_)
      const times = await repeated(() => scorecardReport(req, arguments_))
      slowest = Math.max(slowest, quantile(times, 0.95))
      say(`  ${`by ${by}, grain ${grain}`.padEnd(28)} ${figures(times)}, ${rows.length} rows`)
    }
  }
  return slowest
}

async function timeExplain(req: PayloadRequest, author: string): Promise<void> {
  for (const figure of ['scorecard.published', 'scorecard.quality.craft.adjusted']) {
    const times = await repeated(() => explainReport(req, { figure, by: 'author', author, ...RANGE }))
    say(`  explain ${figure.replace('scorecard.', '').padEnd(20)} ${figures(times)}`)
  }
}

type Credited = { readonly credits?: readonly { readonly author: unknown }[] | null }

/** What one would write without the product: all articles of the year, and units per author added up. */
async function timeNaive(payload: Payload): Promise<number> {
  const times = await repeated(async () => {
    const { docs } = await payload.find({
      collection: 'articles',
      where: {
        and: [
          { _status: { equals: 'published' } },
          { publishedAt: { greater_than_equal: `${RANGE.from}T00:00:00.000Z` } },
          { publishedAt: { less_than_equal: `${RANGE.to}T23:59:59.999Z` } },
        ],
      },
      select: { credits: true, channels: true, publishedAt: true },
      depth: 0,
      limit: 0,
      pagination: false,
    })
    const sums = new Map<string, number>()
    for (const { credits } of docs as readonly Credited[])
      for (const { author } of credits ?? []) sums.set(String(author), (sums.get(String(author)) ?? 0) + 1)
    return sums
  }, 3)
  return quantile(times, 0.5)
}

function rebuildAll(payload: Payload) {
  const { projections, leases } = storesOf(payload)
  const ports = { stores: { leases }, holder: 'measured', now: () => new Date() }
  return withLease(ports, PROJECTOR, (lease) =>
    rebuild(projections, lease(), { defaultTimeZone: 'UTC', now: ports.now }),
  )
}

async function adminOf(payload: Payload): Promise<PayloadRequest> {
  const data = { name: 'Measurer', email: 'measurer@example.org', password: 'only for a measurement', role: 'admin' }
  const user = await payload.create({ collection: 'users', data: data as never })
  return createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
}

async function repeated(work: () => Promise<unknown>, runs = RUNS): Promise<readonly number[]> {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) times.push((await timed(work)).ms)
  return times
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const began = performance.now()
  const value = await work()
  return { value, ms: performance.now() - began }
}

const figures = (times: readonly number[]): string =>
  `p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

mainOf(main)
