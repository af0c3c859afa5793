import type { Lease } from '../facts/Lease.ts'
import type { Stores } from '../store/payload/storesOf.ts'
import { isOutdated } from './isOutdated.ts'
import { LEASE_MS } from './LEASE_MS.ts'
import { PROJECTOR, PROJECTOR_WANTED } from './PROJECTOR.ts'
import { project } from './project.ts'
import { rebuild } from './rebuild.ts'
import { renewing } from './renewing.ts'
import type { Worker } from './Worker.ts'

/** How often facts of other processes are looked for. */
const IDLE_MS = 750

/** A fact wakes the projector before its save is committed: it looks again after these times. */
const AFTER_WAKE_MS = [30, 100, 250] as const

type Ports = {
  readonly stores: Pick<Stores, 'leases' | 'projections'>
  readonly holder: string
  readonly timeZone: string
  readonly now: () => Date
  /** Calls back on every new fact of this process until the returned function is called. */
  readonly onWake: (rouse: () => void) => () => void
  readonly onError: (error: unknown) => void
}

/** Projects new facts whenever this process holds the projector's lease, until it is stopped. */
export function startProjector(ports: Ports): Worker {
  const state = { stopped: false, lease: null as Lease | null, looks: [] as number[], rouse: () => {} }
  const unsubscribe = ports.onWake(() => {
    state.looks = [...AFTER_WAKE_MS]
    state.rouse()
  })
  const loop = async (): Promise<void> => {
    while (!state.stopped) {
      const worked = await turn(ports, state)
      if (worked === 0 && !state.stopped) await pause(state, state.looks.shift() ?? IDLE_MS)
    }
    if (state.lease) await ports.stores.leases.release(state.lease).catch(ports.onError)
  }
  const running = loop()
  return {
    stop: async () => {
      state.stopped = true
      unsubscribe()
      state.rouse()
      await running
    },
  }
}

async function turn(ports: Ports, state: { lease: Lease | null }): Promise<number> {
  const { stores, holder, timeZone, now } = ports
  try {
    if (await stores.leases.isHeld(PROJECTOR_WANTED, now().getTime())) return await stepAside(ports, state)
    const held = state.lease !== null && (await stores.leases.renew(state.lease, now().getTime(), LEASE_MS))
    if (!held) state.lease = await stores.leases.acquire(PROJECTOR, holder, now().getTime(), LEASE_MS)
    const { lease } = state
    if (!lease) return 0
    return await renewing(stores.leases, lease, now, async () => {
      const isOld = !held && (await isOutdated(stores.projections, timeZone))
      return isOld ? renewProjections(ports, lease) : projectBatch(ports, lease)
    })
  } catch (error) {
    state.lease = null
    ports.onError(error)
    return 0
  }
}

/** One of the facts may have activated a formula: then all figures are computed anew, at once. */
async function projectBatch(ports: Ports, lease: Lease): Promise<number> {
  const { stores, timeZone, now } = ports
  const facts = await project(stores.projections, lease, timeZone, now())
  if (facts > 0 && (await isOutdated(stores.projections, timeZone))) await renewProjections(ports, lease)
  return facts
}

async function renewProjections({ stores, timeZone, now }: Ports, lease: Lease): Promise<number> {
  return (await rebuild(stores.projections, lease, { defaultTimeZone: timeZone, now })).documents
}

/** A command wants to project, and says so by a lease of its own. */
async function stepAside({ stores }: Ports, state: { lease: Lease | null }): Promise<0> {
  if (state.lease) await stores.leases.release(state.lease)
  state.lease = null
  return 0
}

function pause(state: { rouse: () => void }, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    state.rouse = () => {
      clearTimeout(timer)
      resolve()
    }
  })
}
