import { describe, expect, it } from 'vitest'
import { rebuild } from '../../src/worker/rebuild.ts'
import { newFact } from '../store/newFact.ts'
import { openStores } from '../store/openStores.ts'
import { databases } from '../support/databases.ts'

const DOCUMENTS = 1_000

describe.each(databases)('a rebuild on %s', (database) => {
  it('lets timers of its process run, so that its own lease is renewed in time', async () => {
    const host = await openStores(database)
    const { facts, leases, projections } = await host.fresh()
    for (let id = 1; id <= DOCUMENTS; id += 1) {
      await facts.append(newFact({ subject: { collection: 'articles', id: String(id) } }))
    }
    const lease = (await leases.acquire('projector', 'rebuild', Date.now(), 600_000)) ?? expect.fail('free')
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 1)
    const rebuilt = await rebuild(projections, lease, { defaultTimeZone: 'UTC', now: () => new Date() })
    clearInterval(timer)
    expect(rebuilt.documents).toBe(DOCUMENTS)
    expect(turns).toBeGreaterThanOrEqual(3)
    await host.close()
  }, 120_000)
})
