/**
 * A moment in words, as the clocks of a zone show it.
 *
 * @param instant ISO 8601 with a zone.
 * @param timeZone an IANA name.
 */
export function instantText(instant: string, locale: string, timeZone: string): string {
  const options: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short', timeZone }
  return new Intl.DateTimeFormat(locale, options).format(new Date(instant))
}
