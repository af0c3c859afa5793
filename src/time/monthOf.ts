/** The month of a day: `2026-11-22` → `2026-11`. */
export function monthOf(day: string): string {
  return day.slice(0, 7)
}
