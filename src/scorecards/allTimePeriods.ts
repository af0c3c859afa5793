import { endOfPeriod } from '../time/endOfPeriod.ts'
import type { Grain } from '../time/Grain.ts'
import { startOfPeriod } from '../time/startOfPeriod.ts'
import { type ReportPeriod, reportPeriods } from './reportPeriods.ts'

const ALL_TIME: ReportPeriod = { period: 'total', from: null, to: null, partial: false }
const UNDATED: ReportPeriod = { period: null, from: null, to: null, partial: false }

/**
 * The periods of all time: whole ones from that of the first day to that of today, or of the last day if that is later;
 * first of all the one of undated documents. The total of all time is never partial: it has no end to wait for.
 *
 * @param days the first and last day on which anything happened, null when nothing has a date.
 */
export function allTimePeriods(
  grain: Grain,
  days: { readonly first: string; readonly last: string } | null,
  today: string,
): readonly ReportPeriod[] {
  if (grain === 'total') return [ALL_TIME]
  if (days === null) return [UNDATED]
  const last = days.last > today ? days.last : today
  return [UNDATED, ...reportPeriods(grain, startOfPeriod(grain, days.first), endOfPeriod(grain, last), today)]
}
