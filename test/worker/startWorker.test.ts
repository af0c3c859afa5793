import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { SHARE_UNITS } from '../../src/facts/SHARE_UNITS.ts'
import { stopWorker } from '../../src/index.ts'
import { storesOf } from '../../src/store/payload/storesOf.ts'
import { databases } from '../support/databases.ts'
import { openDesk } from '../support/openDesk.ts'
import { paragraphs } from '../support/paragraphs.ts'

const PATIENCE_MS = 30_000

describe.each(databases)('the app’s own worker on %s', (database) => {
  it('brings each publication into the figures by itself, and gives its lease back when it stops', async () => {
    const desk = await openDesk(database, { contentOps: { worker: true } })
    const { leases, scorecards } = storesOf(desk.payload)
    const published = async () => {
      const { generation } = await scorecards.projection()
      const live = await scorecards.before({ generation, by: 'site', day: '9999-12-31', filter: {} })
      return live.reduce((total, { units }) => total + units, 0) / SHARE_UNITS
    }
    const waits: number[] = []
    for (let count = 1; count <= 5; count += 1) {
      const data = { title: `No. ${count}`, language: 'en', body: paragraphs('A text.'), _status: 'published' as const }
      await desk.payload.create({ collection: 'articles', data })
      const saved = performance.now()
      while ((await published()) < count && performance.now() - saved < PATIENCE_MS) await sleep(10)
      waits.push(Math.round(performance.now() - saved))
      expect(await published()).toBe(count)
    }
    console.log(`${database}: figures were fresh ${waits.join(', ')} ms after the save`)
    expect(await leases.acquire('projector', 'another', Date.now(), 1_000)).toBeNull()
    await stopWorker(desk.payload)
    expect(await leases.acquire('projector', 'another', Date.now(), 1_000)).not.toBeNull()
    await desk.close()
  })
})
