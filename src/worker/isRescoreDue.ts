import { isOlderFormula } from '../facts/isOlderFormula.ts'
import type { ProjectionStore } from '../scorecards/ProjectionStore.ts'
import { CRAFT_FORMULA } from '../scoring/CRAFT_FORMULA.ts'

/** Is the formula in force older than this version's? A process of an older release leaves a newer formula alone. */
export async function isRescoreDue(
  store: Pick<ProjectionStore, 'pointer' | 'activatedFormula'>,
  timeZone: string,
): Promise<boolean> {
  const { formula } = await store.pointer(timeZone)
  return isOlderFormula((await store.activatedFormula()) ?? formula, CRAFT_FORMULA)
}
