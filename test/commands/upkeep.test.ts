import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { rebuildCommand } from '../../src/commands/rebuildCommand.ts'
import { reconcileLog } from '../../src/store/payload/reconcileLog.ts'
import { storesOf } from '../../src/store/payload/storesOf.ts'
import { everyBucket } from '../store/buckets.ts'
import { databases, freshDatabase, sqliteOn } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'
import { paragraphs } from '../support/paragraphs.ts'
import { runByPayload, runCommand, signalGroup, startCommand, textOf } from './runCommand.ts'

describe.each(databases)('the upkeep commands on %s', (name) => {
  let desk: Desk
  const { db, url } = freshDatabase(name)
  beforeAll(async () => {
    // The first command migrates the file, so that this process need not.
    expect(await runCommand(url, 'reconcile')).toMatchObject({ code: 0 })
    desk = await openDesk(name, { db: { db: name === 'sqlite' ? sqliteOn(url, false) : db, url } })
  }, 180_000)
  afterAll(async () => desk?.close())

  const publish = (title: string) =>
    desk.payload.create({
      collection: 'articles',
      data: { title, language: 'en', body: paragraphs('A text.'), _status: 'published' },
    })
  /** Goes on publishing as long as the work takes. */
  const whilePublishing = async <T>(work: () => Promise<T>): Promise<T> => {
    const state = { isOver: false, count: 0 }
    await publish('Drizzle')
    const publishing = (async () => {
      for (; !state.isOver; state.count += 1) {
        await publish(`Drizzle ${state.count}`)
        // SQLite answers at once: without a pause no timer of this process would ever have its turn.
        await sleep(20)
      }
    })()
    try {
      return await work()
    } finally {
      state.isOver = true
      await publishing
    }
  }
  const buckets = async () => {
    const { scorecards } = storesOf(desk.payload)
    const { generation } = await scorecards.projection()
    return { generation, buckets: await everyBucket({ scorecards }, generation) }
  }

  it('reconcile finds what was written below Payload, and says how much', async () => {
    const { id } = await publish('Fog')
    await desk.payload.db.updateOne({ collection: 'articles', id, data: { title: 'Thick fog' } })
    const { code, said } = await runCommand(url, 'reconcile')
    expect(code).toBe(0)
    expect(said).toContain('reconciled 1 documents and 0 records: 1 facts were missing, 0 failed')
    const facts = await desk.facts('articles', id)
    expect(facts.map(({ type, origin }) => [type, origin])).toEqual([
      ['article.published', 'live'],
      ['article.updated', 'reconciled'],
    ])
    expect((await reconcileLog(desk.payload).read())?.last).toMatchObject({ documents: 1, facts: 1, failed: 0 })
    expect((await runCommand(url, 'reconcile')).said).toContain(' 0 facts were missing')
  }, 180_000)

  it('rebuild computes the same figures anew, in another zone when asked', async () => {
    await desk.project()
    const before = await buckets()
    const { code, said } = await runCommand(url, 'rebuild')
    expect(code).toBe(0)
    expect(said).toContain(`rebuilt 1 documents into generation ${before.generation + 1}, days in UTC`)
    expect(await buckets()).toEqual({ ...before, generation: before.generation + 1 })
    const moved = await runCommand(url, 'rebuild', '--time-zone', 'Pacific/Kiritimati')
    expect(moved.said).toContain('days in Pacific/Kiritimati')
    expect(await runCommand(url, 'rebuild', '--time-zone', 'Mars/Olympus')).toMatchObject({
      code: 2,
      complained: expect.stringContaining('the time zone "Mars/Olympus" is unknown'),
    })
  }, 240_000)

  it("is reachable by Payload's own command line, which then ends as the command does", async () => {
    const { id } = await publish('Mist')
    await desk.payload.db.updateOne({ collection: 'articles', id, data: { title: 'Thin mist' } })
    const { code, said } = await runByPayload(url, 'reconcile')
    expect({ code, said }).toEqual({ code: 0, said: expect.stringMatching(/: 1 facts were missing/) })
    expect((await desk.facts('articles', id)).at(-1)).toMatchObject({ origin: 'reconciled' })
    expect(await runByPayload(url, 'rebuild', '--time-zone', 'Mars/Olympus')).toMatchObject({
      code: 2,
      complained: expect.stringContaining('the time zone "Mars/Olympus" is unknown'),
    })
  }, 180_000)

  it('rebuild gets its turn while a worker in another process keeps projecting', async () => {
    const worker = startCommand(url, 'work')
    onTestFinished(() => {
      signalGroup(worker, 'SIGKILL')
    })
    const said = textOf(worker.stdout)
    await expect.poll(said, { timeout: 120_000, interval: 200 }).toContain('working')
    const lines: string[] = []
    const terminal = { say: (line: string) => lines.push(line), warn: () => {}, progress: () => {} }
    const signal = new AbortController().signal
    const code = await whilePublishing(() => rebuildCommand.run({ payload: desk.payload, args: [], terminal, signal }))
    expect(code).toBe(0)
    expect(lines.at(-1)).toMatch(/^rebuilt \d+ documents into generation \d+/)
    await expect
      .poll(async () => (await storesOf(desk.payload).projections.pending(1)).length, { timeout: 60_000 })
      .toBe(0)
    worker.kill('SIGTERM')
    expect(await new Promise((resolve) => worker.once('close', resolve))).toBe(0)
    expect(said()).toContain('stopped')
  }, 300_000)

  it('refuse what they do not know with exit code 2', async () => {
    expect(await runCommand(url, 'adopt', '--dry-run')).toMatchObject({ code: 2 })
    const unknown = await runCommand(url, 'reconcil')
    expect(unknown.code).toBe(2)
    expect(unknown.complained).toContain('there is no command "reconcil". Allowed are:')
  }, 180_000)
})
