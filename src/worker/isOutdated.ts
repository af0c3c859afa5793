import { BUCKET_LAYOUT } from '../scorecards/BUCKET_LAYOUT.ts'
import type { ProjectionStore } from '../scorecards/ProjectionStore.ts'

/**
 * Are the projections to be rebuilt: do they come from a version that kept other buckets, or was another craft formula
 * activated since they were built?
 */
export async function isOutdated(
  store: Pick<ProjectionStore, 'pointer' | 'activatedFormula'>,
  timeZone: string,
): Promise<boolean> {
  const { layout, formula } = await store.pointer(timeZone)
  return layout !== BUCKET_LAYOUT || ((await store.activatedFormula()) ?? formula) !== formula
}
