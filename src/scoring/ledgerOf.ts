import { allotTenths } from './allotTenths.ts'
import type { DimensionName, Finding } from './Finding.ts'
import type { Judgement } from './Loss.ts'
import { reasonOf } from './reasonOf.ts'

/** A dimension's account in whole tenths of a point; the findings' tenths add up to `lost`. */
export type Ledger = {
  readonly name: DimensionName
  readonly weight: number
  readonly lost: number
  readonly findings: readonly Finding[]
}

/**
 * Turns what a dimension found into points of the whole score: scaled from the points that apply to the dimension's
 * weight, capped at it, and rounded so that the findings add up to the loss exactly. A loss that rounds to nothing is in
 * no finding and in no sum.
 *
 * @param weight tenths of a point that the dimension may cost
 */
export function ledgerOf(name: DimensionName, weight: number, { applicable, losses }: Judgement): Ledger {
  const real = losses.filter((loss) => loss.points > 0)
  const raw = real.reduce((sum, loss) => sum + loss.points, 0)
  const lost = Math.round(weight * Math.min(1, raw / applicable))
  const tenths = allotTenths(
    lost,
    real.map((loss) => loss.points),
  )
  const findings = real.flatMap(({ points: _, rule, data, ...place }, index) => {
    const points = (tenths[index] ?? 0) / 10
    return points === 0
      ? []
      : [{ dimension: name, rule, points, ...place, reason: reasonOf({ rule, data }, 'en'), data }]
  })
  return { name, weight, lost, findings }
}
