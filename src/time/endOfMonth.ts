/**
 * The last day of the month that `day` is in.
 *
 * @example endOfMonth('2028-02-03') // '2028-02-29'
 */
export function endOfMonth(day: string): string {
  const last = new Date(`${day.slice(0, 7)}-01T00:00:00Z`)
  last.setUTCMonth(last.getUTCMonth() + 1, 0)
  return last.toISOString().slice(0, 10)
}
