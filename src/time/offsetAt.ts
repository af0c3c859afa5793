import { zoneFormat } from './zoneFormat.ts'

const PARTS = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)$/

/** How many milliseconds a zone's wall clock is ahead of UTC at an instant (milliseconds since 1970). */
export function offsetAt(instant: number, timeZone: string): number {
  const second = Math.floor(instant / 1000) * 1000
  const parts = PARTS.exec(zoneFormat(timeZone).format(second))
  if (!parts) throw new RangeError('`offsetAt` requires an instant after the year 0')
  const [month, day, year, time] = [parts[1], parts[2], parts[3]?.padStart(4, '0'), parts.slice(4).join(':')]
  return Date.parse(`${year}-${month}-${day}T${time}Z`) - second
}
