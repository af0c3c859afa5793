import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { loginLines } from '../../src/app/loginLines.mjs'
import { type Server, startServer } from '../http/server.ts'
import { databases, freshDatabase, sqliteOn } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'
import { runCommand, signalGroup, startCommand } from './runCommand.ts'

const DEMO = path.resolve('src/app/demo')
const listIn = (file: string): readonly { name: string; title: string }[] =>
  JSON.parse(readFileSync(path.join(DEMO, file), 'utf8'))
const ARTICLES = readdirSync(path.join(DEMO, 'archive'), { recursive: true }).filter((name) =>
  String(name).endsWith('.md'),
).length

const PATIENCE = { timeout: 180_000, interval: 20 }

describe.each(databases)('content-ops demo on %s', (name) => {
  let desk: Desk
  let payload: Payload
  let server: Server
  const { db, url } = freshDatabase(name)
  beforeAll(async () => {
    expect(await runCommand(url, 'reconcile')).toMatchObject({ code: 0 })
    desk = await openDesk(name, { db: { db: name === 'sqlite' ? sqliteOn(url, false) : db, url } })
    payload = desk.payload
    server = await startServer(payload)
  }, 180_000)
  afterAll(async () => {
    await server?.close()
    await desk?.close()
  })

  const countOf = async (collection: string) => (await payload.count({ collection })).totalDocs
  const namesOf = async (collection: string, field = 'name') => {
    const { docs } = await payload.find({ collection, limit: 0, pagination: false, depth: 0, draft: true })
    return docs.map((doc) => String((doc as unknown as Record<string, unknown>)[field])).sort()
  }
  /** Kills a run once there are so many documents. */
  const killAt = async (collection: string, count: number) => {
    const run = startCommand(url, 'demo')
    onTestFinished(() => signalGroup(run, 'SIGKILL'))
    const ended = new Promise((resolve) => run.once('close', resolve))
    await expect.poll(() => countOf(collection), PATIENCE).toBeGreaterThanOrEqual(count)
    signalGroup(run, 'SIGKILL')
    await ended
  }

  /**
   * MongoDB holds for a while what a transaction of a killed process had written to: a run that meets it names the files
   * that it could not import and fails, and the next one makes them.
   */
  const seedToTheEnd = async () => {
    const deadline = Date.now() + 120_000
    for (;;) {
      const { code, said, complained } = await runCommand(url, 'demo')
      if (code === 0) return said
      expect({ name, code, complained }).toMatchObject({ name: 'mongodb', code: 1 })
      expect(complained).toMatch(/\.md: /)
      if (Date.now() > deadline) throw new Error(complained)
    }
  }

  it('goes on after it was killed, whenever that was, and makes nothing twice', async () => {
    await killAt('authors', 2)
    await killAt('articles', 3)
    expect(await countOf('plans')).toBe(0)
    const said = await seedToTheEnd()
    expect(said).toMatch(/seeded \d+ articles and \d+ images; \d+ articles were there/)
    expect(await countOf('articles')).toBe(ARTICLES)
    for (const [collection, file] of [
      ['channels', 'channels.json'],
      ['topics', 'topics.json'],
    ] as const) {
      const names = await namesOf(collection)
      expect(new Set(names).size).toBe(names.length)
      expect(names).toEqual(expect.arrayContaining(listIn(file).map((row) => row.name)))
    }
    const authors = await namesOf('authors')
    expect(new Set(authors).size).toBe(authors.length)
    expect(await namesOf('plans', 'title')).toEqual(
      listIn('plans.json')
        .map((plan) => plan.title)
        .sort(),
    )
    expect(await countOf('payload-jobs')).toBeGreaterThan(0)
  }, 600_000)

  it('does nothing once it is done, even where schedules and plans were removed since', async () => {
    const [jobs, facts] = [await countOf('payload-jobs'), (await desk.facts()).length]
    await payload.delete({ collection: 'plans', where: { title: { exists: true } } })
    const { code, said } = await runCommand(url, 'demo')
    expect(code).toBe(0)
    expect(said).toContain('the demo was seeded before: nothing was seeded')
    expect(await countOf('payload-jobs')).toBe(jobs)
    expect(await countOf('plans')).toBe(0)
    expect(await desk.facts()).toHaveLength(facts)
  }, 180_000)

  it('shows a login only where it opens the desk', async () => {
    const login = { email: 'ada@example.org', password: 'a password of the tests' }
    expect((await loginLines(server.url, login)).join()).not.toContain(login.password)
    await payload.create({ collection: 'users', data: { ...login, name: 'Ada', role: 'admin' } })
    expect((await loginLines(server.url, login)).join()).toContain(login.password)
    expect((await loginLines(server.url, { ...login, password: 'another' })).join()).not.toContain('another')
    const { docs } = await payload.find({ collection: 'users', showHiddenFields: true })
    expect(docs.map((user) => (user as { sessions?: unknown[] }).sessions ?? [])).toEqual([[]])
  })
})
