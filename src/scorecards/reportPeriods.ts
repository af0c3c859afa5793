import type { Grain } from '../time/Grain.ts'
import { periodsOf } from '../time/periodsOf.ts'
import type { ScorecardRow } from './ScorecardReport.ts'

/** A period as rows show it. */
export type ReportPeriod = Pick<ScorecardRow, 'period' | 'from' | 'to' | 'partial'>

/** The periods of a range; `partial` where the range clips one, or where it is not over on the day `today`. */
export function reportPeriods(grain: Grain, from: string, to: string, today: string): readonly ReportPeriod[] {
  return periodsOf(grain, from, to).map(({ clipped, ...period }) => ({
    ...period,
    partial: clipped || period.to >= today,
  }))
}
