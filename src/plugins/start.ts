import type { Payload } from 'payload'
import { closeInternals } from '../access/closeInternals.ts'
import { warmCraft } from '../scoring/warmCraft.ts'
import type { Settings } from '../settings/Settings.ts'
import { createFirstAdmin } from '../store/payload/createFirstAdmin.ts'
import { noteContentSince } from '../store/payload/noteContentSince.ts'
import { refuseUnsafeDatabase } from '../store/payload/refuseUnsafeDatabase.ts'
import { indexTexts } from '../store/payload/sqlite/indexTexts.ts'
import { storesOf } from '../store/payload/storesOf.ts'
import { startWorker } from '../worker/startWorker.ts'
import type { Worker } from '../worker/Worker.ts'
import { addOnInit, type Step } from './extend.ts'

const workers = new WeakMap<object, Worker>()

/** What happens once when the app starts: checks, the first administrator, the worker. */
export const start = (settings: Settings): Step =>
  addOnInit(async (payload) => {
    refuseUnsafeDatabase(payload)
    warmCraft()
    closeInternals(payload)
    await noteContentSince(payload)
    await indexTexts(payload)
    await createFirstAdmin(payload, process.env)
    await storesOf(payload).projections.pointer(settings.timeZone)
    if (settings.worker && !workers.has(payload)) workers.set(payload, startWorker(payload))
  })

/** Stops the worker that the app of this Payload instance started, if it did. */
export async function stopWorker(payload: Payload): Promise<void> {
  await workers.get(payload)?.stop()
  workers.delete(payload)
}
