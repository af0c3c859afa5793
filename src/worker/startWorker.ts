import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Payload } from 'payload'
import { settingsOf } from '../settings/settingsOf.ts'
import { storesOf } from '../store/payload/storesOf.ts'
import { onWake } from '../store/payload/wake.ts'
import { assessing } from './assessing.ts'
import { reconcileAndLog } from './reconcileAndLog.ts'
import { rescoreAndLog } from './rescoreAndLog.ts'
import { startClock } from './startClock.ts'
import { startProjector } from './startProjector.ts'
import type { Worker } from './Worker.ts'

/** Starts what keeps figures fresh and schedules honest. Any number of processes may: leases choose the one that works. */
export function startWorker(payload: Payload): Worker {
  const stores = storesOf(payload)
  const { timeZone } = settingsOf(payload)
  const common = {
    stores,
    holder: `${hostname()}/${process.pid}/${randomUUID()}`,
    now: () => new Date(),
    onError: (error: unknown) => payload.logger.error({ err: error, msg: '[content-ops] the worker tries again' }),
  }
  const projector = startProjector({
    ...common,
    timeZone,
    onWake: (rouse) => onWake(payload, rouse),
  })
  const clock = startClock({
    ...common,
    payload,
    timeZone,
    reconcile: (signal) => reconcileAndLog({ payload, now: common.now, signal }),
    rescore: (signal) => rescoreAndLog({ payload, now: common.now, signal }),
    assess: assessing({ payload, now: common.now }),
  })
  return {
    stop: async () => {
      await clock.stop()
      await projector.stop()
    },
  }
}
