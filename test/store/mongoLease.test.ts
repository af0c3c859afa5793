import { describe, expect, it } from 'vitest'
import { LeaseLost } from '../../src/facts/LeaseLost.ts'
import { fencedTransaction } from '../../src/store/payload/mongo/fencedTransaction.ts'
import { mongoLeaseStore } from '../../src/store/payload/mongo/mongoLeaseStore.ts'
import { mongoOf } from '../../src/store/payload/mongo/mongoOf.ts'
import { databases } from '../support/databases.ts'
import { openDesk } from '../support/openDesk.ts'

const NOW = 1_000_000
const LENGTH = 1_000

/** Far less than the minute after which MongoDB itself gives up a transaction that nobody goes on with. */
const PATIENCE_MS = 30_000

describe.runIf(databases.includes('mongodb'))('a lease on MongoDB whose holder stops in the middle of a write', () => {
  it('is taken at once when it has expired, and the write comes to nothing', { timeout: PATIENCE_MS }, async () => {
    const desk = await openDesk('mongodb')
    const mongo = mongoOf(desk.payload) ?? expect.fail('MongoDB')
    const leases = mongoLeaseStore(mongo)
    const write = (key: string) => (session: object) =>
      mongo.collection('ops-locks').insertMany([{ key }], { session: session as never })

    const stopped = (await leases.acquire('work', 'stopped', NOW, LENGTH)) ?? expect.fail('free')
    let goOn = (): void => {}
    const stop = new Promise<void>((resolve) => {
      goOn = resolve
    })
    let isOpen = (): void => {}
    const open = new Promise<void>((resolve) => {
      isOpen = resolve
    })
    const interrupted = fencedTransaction(mongo, stopped, async (session) => {
      await write('of the stopped')(session)
      isOpen()
      await stop
    })
    const outcome = expect(interrupted).rejects.toBeInstanceOf(LeaseLost)
    await open
    expect(await leases.renew(stopped, NOW + 500, LENGTH)).toBe(true)
    expect(await leases.acquire('work', 'early', NOW + 1_000, LENGTH)).toBeNull()

    const heir = (await leases.acquire('work', 'heir', NOW + 5_000, LENGTH)) ?? expect.fail('it has expired')
    await fencedTransaction(mongo, heir, async (session) => {
      await write('of the heir')(session)
    })
    goOn()
    await outcome
    const keys = await mongo.collection('ops-locks').countDocuments({ key: 'of the stopped' })
    expect(keys).toBe(0)
    expect(await mongo.collection('ops-locks').countDocuments({ key: 'of the heir' })).toBe(1)
    expect(await mongo.collection('ops-locks').countDocuments({ session: { $exists: true } })).toBe(0)
    await desk.close()
  })
})
