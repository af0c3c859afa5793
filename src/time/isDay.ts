const SHAPE = /^\d{4}-\d{2}-\d{2}$/

/** Whether `text` names a day of the calendar, written `YYYY-MM-DD`, from 0001-01-01 to 9999-12-31. */
export function isDay(text: string): boolean {
  if (!SHAPE.test(text) || text.startsWith('0000')) return false
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}
