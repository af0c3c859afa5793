import { existsSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderSource } from '../../src/commands/folderSource.ts'
import type { ImportReport } from '../../src/imports/ImportReport.ts'
import type { ImportSource } from '../../src/imports/ImportSource.ts'
import { storesOf } from '../../src/store/payload/storesOf.ts'
import { everyBucket } from '../store/buckets.ts'
import { type DatabaseName, databases } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'
import { type Dump, dump } from './dump.ts'
import { importInto, undoIn } from './importInto.ts'
import { recount } from './recount.ts'

const root = process.env.CONTENT_OPS_CORPORA ?? ''
const isThere = root !== '' && existsSync(root)
if (!isThere) console.log('NOT RUN: the import of three real archives into Payload, set CONTENT_OPS_CORPORA')

/** The archives whole are minutes of work, so that a run without this variable takes a part of each. */
const isWhole = process.env.CONTENT_OPS_WHOLE_ARCHIVES === '1'
if (isThere && !isWhole)
  console.log('SAMPLED: 30 articles of each archive go into Payload; CONTENT_OPS_WHOLE_ARCHIVES=1 imports them all')
const SAMPLE = 30

const ALL_TIME = { from: '0001-01-01', to: '9999-12-31' } as const
const FACTS_AND_JOURNAL = /^ops[-_](events|imports)$/

type Case = { readonly archive: string; readonly database: DatabaseName; readonly articles: number }

/** All on SQLite; of the samples only the one whose names and tags are Chinese on MongoDB too. */
const cases: readonly Case[] = databases.flatMap((database) => [
  ...(database === 'sqlite' || isWhole
    ? [
        { archive: '18f', database, articles: 503 },
        { archive: 'opensource-guide', database, articles: 320 },
      ]
    : []),
  { archive: 'sofastack-zh', database, articles: 512 },
])

describe.skipIf(!isThere).each(cases)(
  'the archive $archive in Payload on $database',
  ({ archive, database, articles }) => {
    let desk: Desk
    let source: ImportSource
    let before: Dump
    let report: ImportReport
    beforeAll(async () => {
      desk = await deskOn(database)
      const { id } = await desk.payload.create({ collection: 'channels', data: { name: archive, kind: 'owned' } })
      await desk.project()
      source = isWhole
        ? await folderSource(path.join(root, archive))
        : sampled(await folderSource(path.join(root, archive)))
      before = await dump(desk.payload, FACTS_AND_JOURNAL)
      const began = performance.now()
      report = await importInto(desk, source, `${archive} first`, { channels: [id] })
      const seconds = (performance.now() - began) / 1000
      console.log(`${archive} on ${database}: ${report.created} articles in ${seconds.toFixed(0)} s`)
    }, 900_000)
    it('accounts for every file, and fails at none', () => {
      expect(report.failed).toEqual([])
      expect(report.created + report.skipped.length).toBe(report.files)
      expect(report.files).toBe(source.files.length)
      if (isWhole) expect(report.created).toBe(articles)
      for (const { reason } of report.skipped) expect(reason).toMatch(/\w{3,} \w+/)
    })

    it('has as many articles, and a first publication of each that is published', async () => {
      const live = await desk.payload.count({ collection: 'articles', where: { _status: { equals: 'published' } } })
      const all = await desk.payload.count({ collection: 'articles' })
      expect(all.totalDocs).toBe(report.created)
      const published = await sumOf(desk, 'site')
      expect(published).toBe(live.totalDocs * 27_720)
      expect(live.totalDocs).toBe(report.created - report.mapping.drafts)
    })

    it("has authors' units, nobody's included, that add up to the site's", async () => {
      const site = await sumOf(desk, 'site')
      expect(await sumOf(desk, 'author')).toBe(site)
      expect(await sumOf(desk, 'channel')).toBe(site)
      expect(await sumOf(desk, 'author-channel')).toBe(site)
    })

    it('has in every bucket what a recount straight from the articles gives', async () => {
      const { scorecards } = storesOf(desk.payload)
      const { generation } = await scorecards.projection()
      expect(await everyBucket({ scorecards }, generation)).toEqual(await recount(desk.payload))
    })

    it('writes nothing the second time', async () => {
      const now = await dump(desk.payload)
      const again = await importInto(desk, source, `${archive} second`)
      expect(again).toMatchObject({ created: 0, updated: 0, unchanged: report.created, failed: [] })
      expect(await dump(desk.payload)).toEqual(now)
    }, 300_000)

    it('is taken back without a trace but the facts and the journal', async () => {
      const undone = await undoIn(desk, `${archive} first`)
      expect(undone).toMatchObject({ removed: report.created, kept: [], keptBeside: [] })
      expect(await dump(desk.payload, FACTS_AND_JOURNAL)).toEqual(before)
    }, 600_000)
  },
)

const desks = new Map<DatabaseName, Promise<Desk>>()

/** One desk for all archives of a database: each leaves it as it found it. */
function deskOn(database: DatabaseName): Promise<Desk> {
  const desk = desks.get(database) ?? openDesk(database)
  desks.set(database, desk)
  return desk
}

afterAll(async () => {
  for (const desk of desks.values()) await (await desk).close()
})

/** Every n-th article and all that is no article. */
function sampled(source: ImportSource): ImportSource {
  const texts = source.files.filter(({ path: file }) => file.endsWith('.md'))
  const step = Math.ceil(texts.length / SAMPLE)
  const kept = new Set(texts.filter((_, index) => index % step === 0))
  return { ...source, files: source.files.filter((file) => !file.path.endsWith('.md') || kept.has(file)) }
}

/** Units published of all time, of all lines of a cut. */
async function sumOf(desk: Desk, by: 'site' | 'author' | 'channel' | 'author-channel'): Promise<number> {
  const { scorecards } = storesOf(desk.payload)
  const { generation } = await scorecards.projection()
  const query = { generation, by, filter: {} }
  const rows = await Promise.all([
    scorecards.buckets({ ...query, grain: 'day', ...ALL_TIME }),
    scorecards.undated(query),
  ])
  return rows.flat().reduce((sum, { sums }) => sum + sums.published, 0)
}
