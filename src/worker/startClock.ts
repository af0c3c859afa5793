import type { Payload } from 'payload'
import type { Lease } from '../facts/Lease.ts'
import { dropOvertakenSaves } from '../store/payload/jobs/dropOvertakenSaves.ts'
import { freeStuckSaves } from '../store/payload/jobs/freeStuckSaves.ts'
import { markTransientFailures } from '../store/payload/jobs/markTransientFailures.ts'
import { retryFailedSaves } from '../store/payload/jobs/retryFailedSaves.ts'
import { runDueSaves } from '../store/payload/jobs/runDueSaves.ts'
import { reconcileLog } from '../store/payload/reconcileLog.ts'
import type { Stores } from '../store/payload/storesOf.ts'
import { ASSESSOR } from './ASSESSOR.ts'
import { isReconcileDue } from './isReconcileDue.ts'
import { isRescoreDue } from './isRescoreDue.ts'
import { LEASE_MS } from './LEASE_MS.ts'
import { RECONCILER } from './RECONCILER.ts'
import { RESCORER } from './RESCORER.ts'
import { renewing } from './renewing.ts'
import type { Worker } from './Worker.ts'

/** The lease of the one process that runs what is on the clock. */
const CLOCK = 'clock'
const TICK_MS = 5_000

/** How long after a piece of work that failed as a whole this process tries again. */
const PAUSE_MS = 10 * 60_000

type Ports = {
  readonly payload: Payload
  readonly stores: Pick<Stores, 'leases' | 'projections'>
  readonly holder: string
  readonly now: () => Date
  readonly onError: (error: unknown) => void
  readonly timeZone: string
  readonly reconcile: (signal: AbortSignal) => Promise<unknown>
  readonly rescore: (signal: AbortSignal) => Promise<unknown>
  readonly assess: { readonly isDue: () => Promise<boolean>; readonly run: (signal: AbortSignal) => Promise<void> }
}

/**
 * Runs due publications, frees stuck ones, drops those that people have overtaken, reconciles every night, re-scores the
 * archive where this version has a newer formula, and looks new texts up in it, in one process at a time. These take their
 * time: each has a lease of its own, and publications do not wait for them.
 */
export function startClock(ports: Ports): Worker {
  markTransientFailures(ports.payload)
  const state: State = { lease: null, ticking: null, reconciling: idle(), rescoring: idle(), assessing: idle() }
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
      await state.reconciling.running
      await state.rescoring.running
      await state.assessing.running
      if (state.lease) await ports.stores.leases.release(state.lease).catch(ports.onError)
    },
  }
}

/** A piece of work that takes its time, and how long to leave it after it failed as a whole. */
type Errand = { running: Promise<void> | null; pausedUntil: number }

const idle = (): Errand => ({ running: null, pausedUntil: 0 })

type State = {
  lease: Lease | null
  ticking: Promise<void> | null
  readonly reconciling: Errand
  readonly rescoring: Errand
  readonly assessing: Errand
}

async function tick(ports: Ports, state: State, signal: AbortSignal): Promise<void> {
  const { payload, stores, holder, now } = ports
  state.lease = await stores.leases.acquire(CLOCK, holder, now().getTime(), LEASE_MS)
  const { lease } = state
  if (!lease) return
  begin(ports, state.reconciling, () =>
    underLease(ports, RECONCILER, { isDue: () => isDue(ports), run: () => ports.reconcile(signal) }),
  )
  begin(ports, state.rescoring, () =>
    underLease(ports, RESCORER, {
      isDue: () => isRescoreDue(stores.projections, ports.timeZone),
      run: () => ports.rescore(signal),
    }),
  )
  begin(ports, state.assessing, () =>
    underLease(ports, ASSESSOR, { isDue: ports.assess.isDue, run: () => ports.assess.run(signal) }),
  )
  await renewing(stores.leases, lease, now, async () => {
    await freeStuckSaves(payload, now())
    await dropOvertakenSaves(payload, now())
    await retryFailedSaves(payload, now())
    await runDueSaves(payload, () => stores.leases.renew(lease, now().getTime(), LEASE_MS))
  })
}

function begin({ now, onError }: Ports, errand: Errand, run: () => Promise<void>): void {
  if (errand.running !== null || now().getTime() < errand.pausedUntil) return
  errand.running = run()
    .catch((error: unknown) => {
      errand.pausedUntil = now().getTime() + PAUSE_MS
      onError(error)
    })
    .finally(() => {
      errand.running = null
    })
}

type Work = { readonly isDue: () => Promise<boolean>; readonly run: () => Promise<unknown> }

async function underLease({ stores, holder, now }: Ports, key: string, { isDue, run }: Work): Promise<void> {
  if (!(await isDue())) return
  const lease = await stores.leases.acquire(key, holder, now().getTime(), LEASE_MS)
  if (!lease) return
  try {
    // Another process may have come to its end since this one looked.
    if (await isDue()) await renewing(stores.leases, lease, now, run)
  } finally {
    await stores.leases.release(lease)
  }
}

async function isDue({ payload, now }: Ports): Promise<boolean> {
  return isReconcileDue(await reconcileLog(payload).keepFirst({ since: now().toISOString(), last: null }), now())
}
