/** The first day of the month that `day` is in. */
export function startOfMonth(day: string): string {
  return `${day.slice(0, 7)}-01`
}
