import type { Grain } from './Grain.ts'
import { isoWeekOf } from './isoWeekOf.ts'
import { monthOf } from './monthOf.ts'

/** The name of the period that `day` is in: `2026-11-22`, `2026-W47`, `2026-11` or `total`. */
export function periodOf(grain: Grain, day: string): string {
  if (grain === 'total') return 'total'
  if (grain === 'week') return isoWeekOf(day)
  return grain === 'month' ? monthOf(day) : day
}
