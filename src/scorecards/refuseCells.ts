import type { Grain } from '../time/Grain.ts'
import { MAX_CELLS } from './MAX_CELLS.ts'
import { ScorecardRefusal } from './ScorecardRefusal.ts'

const COARSER: Readonly<Record<Grain, Grain | null>> = { day: 'week', week: 'month', month: 'total', total: null }

/**
 * Refuses a report of too many cells (lines × periods), naming the next coarser grain.
 *
 * @throws ScorecardRefusal above {@link MAX_CELLS}.
 */
export function refuseCells(grain: Grain, cells: number): void {
  if (cells <= MAX_CELLS) return
  const coarser = COARSER[grain]
  const instead = coarser === null ? 'choose fewer lines' : `ask for grain=${coarser}, a shorter range or fewer lines`
  const message = `makes more than 50,000 cells (lines × periods); ${instead}`
  throw new ScorecardRefusal([{ path: coarser === null ? 'by' : 'grain', message }])
}
