import { allotTenths } from '../scoring/allotTenths.ts'
import { DIMENSION_WEIGHTS } from '../scoring/DIMENSION_WEIGHTS.ts'
import type { DimensionLoss, DimensionName } from '../scoring/Finding.ts'
import { GATES } from '../scoring/GATES.ts'

/** What a gate may cost: all that the dimensions have left. */
const GATE_WEIGHT = 100

/**
 * The losses of a stored score with what each dimension could have cost: the weights of those that apply, of 100; then those
 * of the gates that took something.
 */
export function lossesOf(lost: Readonly<Record<string, number>>): readonly DimensionLoss[] {
  const names = (Object.keys(DIMENSION_WEIGHTS) as DimensionName[]).filter((name) => name in lost)
  const weights = allotTenths(
    1000,
    names.map((name) => DIMENSION_WEIGHTS[name]),
  )
  return [
    ...names.map((name, index) => ({ name, weight: (weights[index] ?? 0) / 10, lost: lost[name] ?? 0 })),
    ...GATES.filter((name) => name in lost).map((name) => ({ name, weight: GATE_WEIGHT, lost: lost[name] ?? 0 })),
  ]
}
