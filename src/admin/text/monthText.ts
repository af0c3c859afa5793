/**
 * A month in words, short for a narrow column or with its year.
 *
 * @param month `YYYY-MM`
 * @example monthText('2026-11', 'en', 'short') // 'Nov'
 */
export function monthText(month: string, locale: string, style: 'short' | 'full'): string {
  const options: Intl.DateTimeFormatOptions =
    style === 'short' ? { month: 'short' } : { month: 'long', year: 'numeric' }
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`))
}
