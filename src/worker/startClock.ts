import type { Payload } from 'payload'
import type { Lease } from '../facts/Lease.ts'
import { freeStuckSaves } from '../store/payload/jobs/freeStuckSaves.ts'
import { runDueSaves } from '../store/payload/jobs/runDueSaves.ts'
import type { Stores } from '../store/payload/storesOf.ts'
import { reconcile } from './reconcile.ts'
import type { Worker } from './Worker.ts'

/** The lease of the one process that runs what is on the clock. */
const CLOCK = 'clock'
const LEASE_MS = 60_000
const TICK_MS = 5_000

/** The hour, in UTC, of the nightly reconcile. */
const RECONCILE_HOUR = 3

type Ports = {
  readonly payload: Payload
  readonly stores: Pick<Stores, 'leases'>
  readonly holder: string
  readonly now: () => Date
  readonly onError: (error: unknown) => void
}

/** Runs due publications, frees stuck ones, and reconciles every night, in one process at a time. */
export function startClock(ports: Ports): Worker {
  const state: State = { lease: null, reconciled: dayOf(ports.now()), running: null }
  const timer = setInterval(() => {
    state.running ??= tick(ports, state)
      .catch(ports.onError)
      .finally(() => {
        state.running = null
      })
  }, TICK_MS)
  return {
    stop: async () => {
      clearInterval(timer)
      await state.running
      if (state.lease) await ports.stores.leases.release(state.lease).catch(ports.onError)
    },
  }
}

type State = { lease: Lease | null; reconciled: string; running: Promise<void> | null }

async function tick(ports: Ports, state: State): Promise<void> {
  const { payload, stores, holder, now } = ports
  state.lease = await stores.leases.acquire(CLOCK, holder, now().getTime(), LEASE_MS)
  if (!state.lease) return
  await freeStuckSaves(payload, now())
  await runDueSaves(payload)
  if (!isNight(now()) || state.reconciled === dayOf(now())) return
  state.reconciled = dayOf(now())
  const { documents, facts, failed } = await reconcile(payload)
  payload.logger.info(
    `[content-ops] reconciled ${documents} documents: ${facts} facts were missing, ${failed.length} failed`,
  )
}

const dayOf = (now: Date): string => now.toISOString().slice(0, 10)

const isNight = (now: Date): boolean => now.getUTCHours() === RECONCILE_HOUR
