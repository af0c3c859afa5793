import { SUM_NAMES } from '../../scorecards/SUM_NAMES.ts'
import type { Sums } from '../../scorecards/Sums.ts'
import { ZERO_SUMS } from '../../scorecards/ZERO_SUMS.ts'

/**
 * The sums at a place of columns in the order of `SUM_NAMES`. Assigned one by one: this runs for every bucket of a report, and
 * building from entries takes several times as long.
 */
export function sumsAt(columns: readonly (readonly unknown[])[], index: number): Sums {
  const sums: { -readonly [Name in keyof Sums]: number } = Object.assign({}, ZERO_SUMS)
  for (let place = 0; place < SUM_NAMES.length; place += 1) {
    const name = SUM_NAMES[place]
    if (name !== undefined) sums[name] = Number(columns[place]?.[index])
  }
  return sums
}
