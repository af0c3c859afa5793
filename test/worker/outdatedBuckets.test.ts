import { describe, expect, it } from 'vitest'
import { BUCKET_LAYOUT } from '../../src/scorecards/BUCKET_LAYOUT.ts'
import { storesOf } from '../../src/store/payload/storesOf.ts'
import { startWorker } from '../../src/worker/startWorker.ts'
import { everyBucket } from '../store/buckets.ts'
import { databases } from '../support/databases.ts'
import { openDesk } from '../support/openDesk.ts'
import { paragraphs } from '../support/paragraphs.ts'

const PATIENCE_MS = 60_000

describe.each(databases)('a worker on %s', (database) => {
  it('computes the buckets of a database anew that an earlier version left without years', async () => {
    const desk = await openDesk(database)
    const { leases, projections, scorecards } = storesOf(desk.payload)
    const data = { title: 'No. 1', language: 'en', body: paragraphs('A text.'), _status: 'published' as const }
    await desk.payload.create({ collection: 'articles', data })
    await desk.project()
    const complete = await everyBucket({ scorecards }, 1)
    const lease = (await leases.acquire('projector', 'earlier', Date.now(), 10_000)) ?? expect.fail('free')
    await projections.swap(lease, { ...(await projections.pointer('UTC')), layout: 1 })
    await leases.release(lease)
    await desk.payload.db.deleteMany({ collection: 'ops-scorecards', where: { grain: { equals: 'year' } } })
    expect(await everyBucket({ scorecards }, 1)).not.toEqual(complete)

    const worker = startWorker(desk.payload)
    await expect.poll(async () => (await scorecards.projection()).layout, { timeout: PATIENCE_MS }).toBe(BUCKET_LAYOUT)
    await worker.stop()
    const { generation } = await scorecards.projection()
    expect(generation).toBe(2)
    expect(await everyBucket({ scorecards }, generation)).toEqual(complete)
    await desk.close()
  }, 120_000)
})
