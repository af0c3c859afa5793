const FIRST = '-01-01'

/** The first day of a bucket: `2026` → `2026-01-01`, `2026-11` → `2026-11-01`, and a day is its own. */
export function firstDayOf(period: string): string {
  return period + FIRST.slice(period.length - 4)
}
