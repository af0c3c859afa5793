import type { CollectionConfig, Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dropOvertakenSaves } from '../../src/store/payload/jobs/dropOvertakenSaves.ts'
import { markTransientFailures } from '../../src/store/payload/jobs/markTransientFailures.ts'
import { retryFailedSaves } from '../../src/store/payload/jobs/retryFailedSaves.ts'
import { runDueSaves } from '../../src/store/payload/jobs/runDueSaves.ts'
import { scheduledSaves } from '../../src/store/payload/jobs/scheduledSaves.ts'
import { reconcile } from '../../src/worker/reconcile.ts'
import { databases } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'

type Id = string | number

describe.each(databases)('a scheduled publication on %s', (database) => {
  let desk: Desk
  let payload: Payload
  /** What the next saves of a page fail with. */
  const failures: unknown[] = []

  const pages: CollectionConfig = {
    slug: 'pages',
    trash: true,
    versions: { drafts: { schedulePublish: true } },
    fields: [{ name: 'title', type: 'text' }],
    hooks: {
      beforeChange: [
        ({ data, operation }) => {
          const failure = operation === 'update' ? failures.shift() : undefined
          if (failure) throw failure
          return data
        },
      ],
    },
  }

  beforeAll(async () => {
    desk = await openDesk(database, { collections: [pages] })
    payload = desk.payload
    markTransientFailures(payload)
  })
  beforeEach(async () => {
    failures.length = 0
    await payload.db.deleteMany({ collection: 'payload-jobs', where: {} })
  })
  afterAll(() => desk.close())

  const dueAt = new Date(Date.now() - 5 * 60_000)
  const schedule = async (collection: string, id: Id, type: 'publish' | 'unpublish' = 'publish') => {
    const input = { type, doc: { relationTo: collection, value: String(id) } }
    return payload.jobs.queue({ task: 'schedulePublish', input, waitUntil: dueAt } as never)
  }
  const draft = async (title: string, collection = 'pages') =>
    (await payload.create({ collection, draft: true, data: { title, language: 'en' } })).id
  const run = () => runDueSaves(payload, async () => true)
  const later = (ms: number) => new Date(Date.now() + ms)
  const status = async (id: Id) => (await payload.findByID({ collection: 'pages', id }))._status
  const overdue = async () => (await scheduledSaves(payload, new Date())).map((save) => save.overdue)

  describe('that meets a conflict or a failover', () => {
    const conflict = () => Object.assign(new Error('Write conflict, please retry'), { code: 112 })

    it('is tried again after a while that grows, and keeps the time it was due at', async () => {
      const id = await draft('Tides')
      await schedule('pages', id)
      failures.push(conflict(), Object.assign(new Error('connection closed'), { name: 'MongoNetworkError' }))
      for (const wait of [10_000, 30_000]) {
        await run()
        expect(await status(id)).toBe('draft')
        const [save] = await scheduledSaves(payload, new Date())
        expect(save).toMatchObject({ dueAt: dueAt.toISOString(), overdue: { reason: 'failed' } })
        expect(save?.overdue?.message).toMatch(/^The database could not take it just then: .*tried again by itself/)
        expect(await retryFailedSaves(payload, later(wait - 2_000))).toBe(0)
        expect(await retryFailedSaves(payload, later(wait + 1_000))).toBe(1)
      }
      await run()
      expect(await status(id)).toBe('published')
      expect(await overdue()).toEqual([])
    })

    it('is shown in the end where the database stays away', async () => {
      const id = await draft('Ebb')
      await schedule('pages', id)
      for (let time = 1; time <= 5; time += 1) {
        failures.push(conflict())
        await run()
        expect(await retryFailedSaves(payload, later(3_600_000))).toBe(time < 5 ? 1 : 0)
      }
      expect(await overdue()).toEqual([
        { reason: 'failed', message: 'The database could not take it just then: Write conflict, please retry' },
      ])
    })

    it('is not tried again when it failed for another reason', async () => {
      const id = await draft('Flood')
      await schedule('pages', id)
      failures.push(new Error('The title is too short.'))
      await run()
      expect(await retryFailedSaves(payload, later(3_600_000))).toBe(0)
      expect(await overdue()).toEqual([{ reason: 'failed', message: 'The title is too short.' }])
    })
  })

  describe('that failed', () => {
    /** A schedule on the clock of somebody who has left: Payload runs it with that person's rights. */
    const failing = async (collection: string, id: Id, type: 'publish' | 'unpublish' = 'publish') => {
      await schedule(collection, id, type)
      const input = { type, doc: { relationTo: collection, value: String(id) }, user: GONE }
      const data = { hasError: true, error: { message: 'Not Found' }, totalTried: 1, input }
      await payload.db.updateMany({ collection: 'payload-jobs', where: { hasError: { not_equals: true } }, data })
    }
    const GONE = { relationTo: 'users', value: 987_654_321 }
    const update = (collection: string, id: Id, data: object, more: object = {}) =>
      payload.update({ collection, id, data, ...more })

    it('is told no more, and gone, once an editor has published by hand, even with a newer draft since', async () => {
      for (const collection of ['articles', 'pages']) {
        const id = await draft('By hand', collection)
        await failing(collection, id)
        expect(await overdue()).toHaveLength(1)
        await update(collection, id, { _status: 'published' })
        expect(await overdue()).toEqual([])
        if (collection === 'articles') await update(collection, id, { title: 'Next' }, { draft: true })
        expect(await overdue()).toEqual([])
        expect(await dropOvertakenSaves(payload, new Date())).toBe(1)
        expect(await dropOvertakenSaves(payload, new Date())).toBe(0)
      }
    })

    it('stays as long as what it was to publish is not what readers get', async () => {
      const id = await draft('First', 'articles')
      await update('articles', id, { _status: 'published' })
      const facts = await desk.facts('articles', id)
      const before = new Date(Date.now() - 3_600_000).toISOString()
      await payload.db.updateOne({ collection: 'ops-events', id: facts[0]?.id ?? '', data: { recordedAt: before } })
      await update('articles', id, { title: 'Second' }, { draft: true })
      await failing('articles', id)
      // What is found of a change below Payload says nothing of when it happened.
      await payload.db.updateOne({ collection: 'articles', id, data: { excerpt: 'From below.' } })
      await reconcile(payload)
      expect(await overdue()).toHaveLength(1)
      expect(await dropOvertakenSaves(payload, new Date())).toBe(0)
    })

    it('is told no more when its document was taken back by hand, is in the trash, or is gone', async () => {
      const unpublished = await draft('To withdraw', 'articles')
      await update('articles', unpublished, { _status: 'published' })
      await failing('articles', unpublished, 'unpublish')
      expect(await overdue()).toHaveLength(1)
      await update('articles', unpublished, { _status: 'draft' }, { unpublishAllLocales: true })
      const trashed = await draft('To the trash')
      await failing('pages', trashed)
      await update('pages', trashed, { deletedAt: new Date().toISOString() })
      const gone = await draft('Gone')
      await failing('pages', gone)
      await payload.db.deleteOne({ collection: 'pages', where: { id: { equals: gone } } })
      expect(await overdue()).toEqual([])
      expect(await dropOvertakenSaves(payload, new Date())).toBe(3)
    })
  })

  it('that nobody ran in time does not publish what was written after somebody published by hand', async () => {
    const id = await draft('Ready', 'articles')
    await schedule('articles', id)
    await payload.update({ collection: 'articles', id, data: { _status: 'published' } })
    await payload.update({ collection: 'articles', id, data: { title: 'Half a thought' }, draft: true })
    await dropOvertakenSaves(payload, new Date())
    await run()
    expect((await payload.findByID({ collection: 'articles', id })).title).toBe('Ready')
  })
})
