/**
 * A calendar day in words.
 *
 * @param day `YYYY-MM-DD`
 * @example dayText('2026-11-23', 'en') // 'Nov 23, 2026'
 */
export function dayText(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
