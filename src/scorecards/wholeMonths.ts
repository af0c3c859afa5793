import { endOfMonth } from '../time/endOfMonth.ts'
import { periodsOf } from '../time/periodsOf.ts'
import { startOfMonth } from '../time/startOfMonth.ts'
import type { ReportPeriod } from './reportPeriods.ts'

/** The months (`YYYY-MM`) that a period consists of; empty when it is not made of whole months, or has no bounds. */
export function wholeMonths({ from, to }: Pick<ReportPeriod, 'from' | 'to'>): readonly string[] {
  if (from === null || to === null) return []
  if (from !== startOfMonth(from) || to !== endOfMonth(to)) return []
  return periodsOf('month', from, to).map(({ period }) => period)
}
