import { isDay } from '../../time/isDay.ts'
import type { DeskView } from './DeskView.ts'
import { type DayRange, periodRange } from './periodRange.ts'

/** The days that a view is about; null while its own days are missing or the wrong way round. */
export function viewRange({ period, from, to }: DeskView, today: string): DayRange | null {
  if (period !== 'custom') return periodRange(period, today)
  return isDay(from) && isDay(to) && from <= to ? { from, to } : null
}
