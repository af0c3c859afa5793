import type { Payload } from 'payload'
import type { Lease } from '../facts/Lease.ts'
import { dropOvertakenSaves } from '../store/payload/jobs/dropOvertakenSaves.ts'
import { freeStuckSaves } from '../store/payload/jobs/freeStuckSaves.ts'
import { markTransientFailures } from '../store/payload/jobs/markTransientFailures.ts'
import { retryFailedSaves } from '../store/payload/jobs/retryFailedSaves.ts'
import { runDueSaves } from '../store/payload/jobs/runDueSaves.ts'
import { reconcileLog } from '../store/payload/reconcileLog.ts'
import type { Stores } from '../store/payload/storesOf.ts'
import { isReconcileDue } from './isReconcileDue.ts'
import { LEASE_MS } from './LEASE_MS.ts'
import { RECONCILER } from './RECONCILER.ts'
import { renewing } from './renewing.ts'
import type { Worker } from './Worker.ts'

/** The lease of the one process that runs what is on the clock. */
const CLOCK = 'clock'
const TICK_MS = 5_000

/** How long after a reconcile that failed as a whole this process tries again. */
const PAUSE_MS = 10 * 60_000

type Ports = {
  readonly payload: Payload
  readonly stores: Pick<Stores, 'leases'>
  readonly holder: string
  readonly now: () => Date
  readonly onError: (error: unknown) => void
  readonly reconcile: (signal: AbortSignal) => Promise<unknown>
}

/**
 * Runs due publications, frees stuck ones, drops those that people have overtaken, and reconciles every night, in one process at a time. A reconcile takes its
 * time: it has a lease of its own, and publications do not wait for it.
 */
export function startClock(ports: Ports): Worker {
  markTransientFailures(ports.payload)
  const state: State = { lease: null, pausedUntil: 0, ticking: null, reconciling: null }
  const stopped = new AbortController()
  const timer = setInterval(() => {
    state.ticking ??= tick(ports, state, stopped.signal)
      .catch(ports.onError)
      .finally(() => {
        state.ticking = null
      })
  }, TICK_MS)
  return {
    stop: async () => {
      clearInterval(timer)
      stopped.abort()
      await state.ticking
      await state.reconciling
      if (state.lease) await ports.stores.leases.release(state.lease).catch(ports.onError)
    },
  }
}

type State = {
  lease: Lease | null
  pausedUntil: number
  ticking: Promise<void> | null
  reconciling: Promise<void> | null
}

async function tick(ports: Ports, state: State, signal: AbortSignal): Promise<void> {
  const { payload, stores, holder, now } = ports
  state.lease = await stores.leases.acquire(CLOCK, holder, now().getTime(), LEASE_MS)
  const { lease } = state
  if (!lease) return
  state.reconciling ??= reconcileInTime(ports, state, signal)
    .catch((error: unknown) => {
      state.pausedUntil = now().getTime() + PAUSE_MS
      ports.onError(error)
    })
    .finally(() => {
      state.reconciling = null
    })
  await renewing(stores.leases, lease, now, async () => {
    await freeStuckSaves(payload, now())
    await dropOvertakenSaves(payload, now())
    await retryFailedSaves(payload, now())
    await runDueSaves(payload, () => stores.leases.renew(lease, now().getTime(), LEASE_MS))
  })
}

async function reconcileInTime(ports: Ports, state: State, signal: AbortSignal): Promise<void> {
  const { stores, holder, now, reconcile } = ports
  if (now().getTime() < state.pausedUntil || !(await isDue(ports))) return
  const lease = await stores.leases.acquire(RECONCILER, holder, now().getTime(), LEASE_MS)
  if (!lease) return
  try {
    // Another process may have come to its end since this one looked.
    if (await isDue(ports)) await renewing(stores.leases, lease, now, () => reconcile(signal))
  } finally {
    await stores.leases.release(lease)
  }
}

async function isDue({ payload, now }: Ports): Promise<boolean> {
  return isReconcileDue(await reconcileLog(payload).keepFirst({ since: now().toISOString(), last: null }), now())
}
