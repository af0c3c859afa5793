import type { Payload } from 'payload'
import type { Lease } from '../facts/Lease.ts'
import { freeStuckSaves } from '../store/payload/jobs/freeStuckSaves.ts'
import { runDueSaves } from '../store/payload/jobs/runDueSaves.ts'
import type { Stores } from '../store/payload/storesOf.ts'
import { LEASE_MS } from './LEASE_MS.ts'
import { RECONCILER } from './RECONCILER.ts'
import type { Reconciled } from './reconcile.ts'
import { renewing } from './renewing.ts'
import type { Worker } from './Worker.ts'

/** The lease of the one process that runs what is on the clock. */
const CLOCK = 'clock'
const TICK_MS = 5_000

/** The hour, in UTC, of the nightly reconcile. */
const RECONCILE_HOUR = 3

type Ports = {
  readonly payload: Payload
  readonly stores: Pick<Stores, 'leases'>
  readonly holder: string
  readonly now: () => Date
  readonly onError: (error: unknown) => void
  readonly reconcile: (signal: AbortSignal) => Promise<Reconciled>
}

/**
 * Runs due publications, frees stuck ones, and reconciles every night, in one process at a time. A reconcile takes its
 * time: it has a lease of its own, and publications do not wait for it.
 */
export function startClock(ports: Ports): Worker {
  const state: State = { lease: null, reconciled: dayOf(ports.now()), ticking: null, reconciling: null }
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
  reconciled: string
  ticking: Promise<void> | null
  reconciling: Promise<void> | null
}

async function tick(ports: Ports, state: State, signal: AbortSignal): Promise<void> {
  const { payload, stores, holder, now } = ports
  state.lease = await stores.leases.acquire(CLOCK, holder, now().getTime(), LEASE_MS)
  const { lease } = state
  if (!lease) return
  state.reconciling ??= reconcileAtNight(ports, state, signal)
    .catch(ports.onError)
    .finally(() => {
      state.reconciling = null
    })
  await renewing(stores.leases, lease, now, async () => {
    await freeStuckSaves(payload, now())
    await runDueSaves(payload, () => stores.leases.renew(lease, now().getTime(), LEASE_MS))
  })
}

async function reconcileAtNight(
  { payload, stores, holder, now, reconcile }: Ports,
  state: State,
  signal: AbortSignal,
): Promise<void> {
  if (!isNight(now()) || state.reconciled === dayOf(now())) return
  const lease = await stores.leases.acquire(RECONCILER, holder, now().getTime(), LEASE_MS)
  if (!lease) return
  state.reconciled = dayOf(now())
  try {
    const { documents, records, facts, failed } = await renewing(stores.leases, lease, now, () => reconcile(signal))
    payload.logger.info(
      `[content-ops] reconciled ${documents} documents and ${records} records: ${facts} facts were missing, ${failed.length} failed`,
    )
  } finally {
    await stores.leases.release(lease)
  }
}

const dayOf = (now: Date): string => now.toISOString().slice(0, 10)

const isNight = (now: Date): boolean => now.getUTCHours() === RECONCILE_HOUR
