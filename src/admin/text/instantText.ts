/** Those of a medium date and a short time: Intl takes no zone beside the names of these. */
const PARTS: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
}

/**
 * A moment in words, as the clocks of a zone show it, with the zone's name of that moment.
 *
 * @param instant ISO 8601 with a zone.
 * @param timeZone an IANA name.
 */
export function instantText(instant: string, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { ...PARTS, timeZone }).format(new Date(instant))
}
