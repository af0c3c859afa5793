import { zoneFormat } from './zoneFormat.ts'

/** Whether `name` is a time zone of the IANA database that this runtime knows, such as `Europe/Berlin` or `UTC`. */
export function isTimeZone(name: string): boolean {
  // Newer runtimes also take offsets like `+02:00`, which are no zones: they have no daylight saving.
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    zoneFormat(name)
    return true
  } catch {
    return false
  }
}
