import { setTimeout as sleep } from 'node:timers/promises'
import type { Lease } from '../facts/Lease.ts'
import type { Stores } from '../store/payload/storesOf.ts'
import { isOutdated } from './isOutdated.ts'
import { LEASE_MS } from './LEASE_MS.ts'
import { PROJECTOR } from './PROJECTOR.ts'
import { BATCH_SIZE, project } from './project.ts'
import { rebuild } from './rebuild.ts'
import { renewing } from './renewing.ts'

const RETRY_MS = 50

/** How long to wait for another process that projects but does not come to an end. */
const MAX_WAIT_MS = 120_000

type Ports = {
  readonly stores: Pick<Stores, 'leases' | 'projections'>
  readonly holder: string
  readonly timeZone: string
  readonly now: () => Date
}

/**
 * Returns when every fact that there was at the call is projected: by projecting, or by waiting for the process that
 * does.
 *
 * @returns how many facts this process took in.
 * @throws Error when another process holds the lease and facts still wait after two minutes.
 */
export async function drain(ports: Ports): Promise<number> {
  const deadline = ports.now().getTime() + MAX_WAIT_MS
  const { leases, projections } = ports.stores
  for (;;) {
    const lease = await leases.acquire(PROJECTOR, ports.holder, ports.now().getTime(), LEASE_MS)
    if (lease) return projectAll(ports, lease)
    if ((await projections.pending(1)).length === 0) return 0
    if (ports.now().getTime() > deadline)
      throw new Error('[content-ops] another process projects, but facts still wait')
    await sleep(RETRY_MS)
  }
}

async function projectAll({ stores, timeZone, now }: Ports, lease: Lease): Promise<number> {
  const renewed = async (): Promise<0> => {
    if (await isOutdated(stores.projections, timeZone)) {
      await rebuild(stores.projections, lease, { defaultTimeZone: timeZone, now })
    }
    return 0
  }
  const projectEach = async (): Promise<number> => {
    for (let total = 0; ; ) {
      const count = await project(stores.projections, lease, timeZone, now())
      total += count
      // A batch that is not full took all that waited. Looking on would never end where people go on publishing.
      if (count < BATCH_SIZE) return total + (await renewed())
    }
  }
  try {
    return await renewing(stores.leases, lease, now, projectEach)
  } finally {
    await stores.leases.release(lease)
  }
}
