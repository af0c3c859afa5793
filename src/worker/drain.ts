import type { Stores } from '../store/payload/storesOf.ts'
import { project } from './project.ts'
import { withLease } from './withLease.ts'

type Ports = {
  readonly stores: Pick<Stores, 'leases' | 'projections'>
  readonly holder: string
  readonly timeZone: string
  readonly now: () => Date
}

/** Projects until no fact waits. For commands and tests; the app's own projector does the same all the time. */
export async function drain(ports: Ports): Promise<number> {
  return withLease(ports, 'projector', async (lease) => {
    let total = 0
    for (;;) {
      const count = await project(ports.stores.projections, lease(), ports.timeZone, ports.now())
      if (count === 0) return total
      total += count
    }
  })
}
