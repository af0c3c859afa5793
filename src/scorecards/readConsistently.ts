import { ProjectionMoved } from './ProjectionMoved.ts'
import type { Projection, ScorecardStore } from './ScorecardStore.ts'

const ATTEMPTS = 3

/**
 * Reads from one generation: when a rebuild has moved the pointer by the end of a reading, reads again.
 *
 * @throws ProjectionMoved after three readings.
 */
export async function readConsistently<Result>(
  store: Pick<ScorecardStore, 'projection'>,
  read: (projection: Projection) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = await store.projection()
    const result = await read(before)
    const { generation } = await store.projection()
    if (generation === before.generation) return result
  }
  throw new ProjectionMoved()
}
