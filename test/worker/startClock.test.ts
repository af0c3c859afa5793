import type { CollectionConfig } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { reconcileLog } from '../../src/store/payload/reconcileLog.ts'
import { storesOf } from '../../src/store/payload/storesOf.ts'
import type { Reconciled } from '../../src/worker/reconcile.ts'
import { reconcileAndLog } from '../../src/worker/reconcileAndLog.ts'
import { startClock } from '../../src/worker/startClock.ts'
import type { Worker } from '../../src/worker/Worker.ts'
import { databases } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'

/** Longer than a clock needs to look, and to renew its leases twice. */
const PATIENCE = { timeout: 30_000, interval: 100 }

const NOTHING: Reconciled = { documents: 0, records: 0, facts: 0, failed: [], stopped: false }

/** Something that others wait for until it is opened. */
function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

describe.each(databases)('the clock on %s', (database) => {
  let desk: Desk
  let clocks: Worker[]
  let hour: number
  let saving: { begun: number; gate: ReturnType<typeof gate> }

  /** A host's collection whose saves take as long as a test wants. */
  const pages: CollectionConfig = {
    slug: 'pages',
    versions: { drafts: { schedulePublish: true } },
    fields: [{ name: 'title', type: 'text' }],
    hooks: {
      beforeChange: [
        async ({ data, operation }) => {
          if (operation === 'update') {
            saving.begun += 1
            await saving.gate.opened
          }
          return data
        },
      ],
    },
  }

  beforeAll(async () => {
    desk = await openDesk(database, { collections: [pages] })
  })
  afterAll(() => desk.close())
  beforeEach(async () => {
    clocks = []
    hour = 12
    saving = { begun: 0, gate: gate() }
    await reconcileLog(desk.payload).keep({ since: now().toISOString(), last: null })
  })
  afterEach(async () => {
    saving.gate.open()
    await Promise.all(clocks.map((clock) => clock.stop()))
  })

  const now = () => new Date(`2026-03-0${hour < 24 ? 4 : 5}T${String(hour % 24).padStart(2, '0')}:00:00.000Z`)
  const start = (holder: string, reconcile: (signal: AbortSignal) => Promise<unknown>, clock = now) => {
    const { payload } = desk
    const ports = { payload, stores: storesOf(payload), holder, now: clock, timeZone: 'UTC', onError: () => {} }
    const rescore = async () => expect.fail('the formula in force is new')
    const assess = { isDue: async () => false, run: async () => {} }
    const worker = startClock({ ...ports, reconcile, rescore, assess })
    clocks.push(worker)
    return worker
  }
  const schedule = async (title: string) => {
    const { id } = await desk.payload.create({ collection: 'pages', draft: true, data: { title } })
    await desk.payload.jobs.queue({
      task: 'schedulePublish',
      input: { type: 'publish', doc: { relationTo: 'pages', value: String(id) } },
      waitUntil: new Date(Date.now() - 1000),
    } as never)
    return id
  }
  const status = async (id: string | number) => (await desk.payload.findByID({ collection: 'pages', id }))._status

  it('publishes what is due while a reconcile goes on, and lets no other process reconcile meanwhile', async () => {
    const night = gate()
    const begun: string[] = []
    const reconcileAs = (name: string) => async () => {
      begun.push(name)
      await night.opened
      return NOTHING
    }
    start('one', reconcileAs('one'))
    hour = 27
    saving.gate.open()
    await expect.poll(() => begun, PATIENCE).toEqual(['one'])
    const id = await schedule('In the night')
    await expect.poll(() => status(id), PATIENCE).toBe('published')
    expect(await storesOf(desk.payload).leases.acquire('reconciler', 'two', now().getTime(), 1_000)).toBeNull()
    night.open()
  })

  it('reconciles in the night after a restart at midnight, once among all processes, and health tells', async () => {
    const { payload } = desk
    const counted: string[] = []
    const reconcileAs = (name: string) => (signal: AbortSignal) => {
      counted.push(name)
      return reconcileAndLog({ payload, now, signal })
    }
    hour = 25
    start('one', reconcileAs('one'))
    start('two', reconcileAs('two'))
    hour = 27
    await expect
      .poll(async () => (await reconcileLog(payload).read())?.last?.startedAt, PATIENCE)
      .toBe(now().toISOString())
    // Both have looked again by then.
    const id = await schedule('After the night')
    saving.gate.open()
    await expect.poll(() => status(id), PATIENCE).toBe('published')
    expect(counted).toHaveLength(1)
    expect((await reconcileLog(payload).read())?.last).toMatchObject({ facts: 0, failed: 0 })
  })

  it('keeps its lease as long as a due save takes', async () => {
    const id = await schedule('Slow')
    let skipped = 0
    const clock = () => new Date(now().getTime() + skipped)
    start('one', async () => NOTHING, clock)
    await expect.poll(() => saving.begun, PATIENCE).toBe(1)
    const { leases } = storesOf(desk.payload)
    const until = async () =>
      (
        await desk.payload.db.findOne<{ id: string; expiresAt: number }>({
          collection: 'ops-locks',
          where: { key: { equals: 'clock' } },
        })
      )?.expiresAt ?? 0
    for (let minute = 1; minute <= 2; minute += 1) {
      skipped += 8_000
      const at = clock().getTime()
      await expect.poll(until, PATIENCE).toBeGreaterThan(at + 8_000)
    }
    expect(await leases.acquire('clock', 'two', clock().getTime(), 1_000)).toBeNull()
    saving.gate.open()
    await expect.poll(() => status(id), PATIENCE).toBe('published')
    expect(saving.begun).toBe(1)
  })

  it('stops a reconcile when it is stopped itself', async () => {
    const begun = gate()
    const worker = start('one', (signal) => {
      begun.open()
      return new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve({ ...NOTHING, stopped: true }))
      })
    })
    hour = 27
    await begun.opened
    await worker.stop()
    expect(await storesOf(desk.payload).leases.acquire('reconciler', 'two', now().getTime(), 1_000)).not.toBeNull()
  })
})
