import type { CollectionConfig, Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { markTransientFailures } from '../../src/store/payload/jobs/markTransientFailures.ts'
import { retryFailedSaves } from '../../src/store/payload/jobs/retryFailedSaves.ts'
import { runDueSaves } from '../../src/store/payload/jobs/runDueSaves.ts'
import { scheduledSaves } from '../../src/store/payload/jobs/scheduledSaves.ts'
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
})
