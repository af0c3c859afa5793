import { instantOf } from '../time/instantOf.ts'
import { isDay } from '../time/isDay.ts'
import { type DateParts, datePartsOf } from './datePartsOf.ts'
import type { FrontMatter, FrontMatterValue } from './frontMatter/FrontMatterValue.ts'
import { textOf } from './frontMatter/textOf.ts'

/**
 * When an imported text was published. `at` is ISO 8601 in UTC. `precision` says how much of it was written: an instant, a day (taken
 * as noon) or a month (taken as noon of its first day). `future` asks for a draft. `problem` names a date that could not be read.
 */
export type ImportDate =
  | {
      readonly dated: true
      readonly at: string
      readonly precision: 'instant' | 'day' | 'month'
      readonly from: 'front matter' | 'file name'
      readonly future: boolean
      readonly problem: string | null
    }
  | { readonly dated: false; readonly future: false; readonly problem: string | null }

type DateInput = {
  readonly frontMatter: FrontMatter
  /** File name without folder, e.g. `2014-03-12-coming-soon.md`. */
  readonly filename: string
  readonly now: Date
  /** The site's zone, an IANA name. */
  readonly timeZone: string
  /** Front matter keys that may hold the date, the first that holds one wins. */
  readonly keys?: readonly string[]
}

const KEYS = ['date', 'published_at', 'publishedAt', 'publishDate', 'pubDate', 'published', 'created', 'created_at']
const IN_FILENAME = /^(\d{4})[-_.](\d{2})[-_.](\d{2})(?=[-_. ]|$)/

/**
 * The date of a text, from its front matter or else from its file name: a bare date is noon of that day in the site's zone, a time
 * without zone is in that zone, a written zone is kept. The machine's own zone never matters.
 *
 * @throws RangeError when the zone is unknown.
 */
export function dateOf({ frontMatter, filename, now, timeZone, keys = KEYS }: DateInput): ImportDate {
  const written = keys.flatMap((key) => candidate(key, frontMatter[key]))
  const readable = written.find(({ parts }) => parts !== null)
  const problem =
    readable === undefined && written[0] !== undefined ? `${written[0].key}: "${written[0].text}" is no date` : null
  if (readable?.parts) return dated(readable.parts, 'front matter', { now, timeZone, problem })
  const day = IN_FILENAME.exec(filename)?.slice(1).join('-')
  if (day === undefined || !isDay(day)) return { dated: false, future: false, problem }
  return dated({ day, time: null, precision: 'day' }, 'file name', { now, timeZone, problem })
}

type Candidate = { readonly key: string; readonly text: string; readonly parts: DateParts | null }

// `published: false` is a flag, not a date that cannot be read.
function candidate(key: string, value: FrontMatterValue | Date | undefined): readonly Candidate[] {
  const text = value instanceof Date ? isoOf(value) : textOf(value)
  if (text === null || /^(true|false|yes|no)$/i.test(text)) return []
  return [{ key, text, parts: datePartsOf(text) }]
}

function isoOf(date: Date): string | null {
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

function dated(
  parts: DateParts,
  from: 'front matter' | 'file name',
  { now, timeZone, problem }: { readonly now: Date; readonly timeZone: string; readonly problem: string | null },
): ImportDate {
  const at = parts.precision === 'instant' ? instant(parts, timeZone) : instantOf(parts.day, '12:00', timeZone)
  const future = at.getTime() > now.getTime()
  return { dated: true, at: at.toISOString(), precision: parts.precision, from, future, problem }
}

function instant({ day, time, offsetMinutes }: Extract<DateParts, { precision: 'instant' }>, timeZone: string): Date {
  if (offsetMinutes === null) return instantOf(day, time, timeZone)
  return new Date(Date.parse(`${day}T${time}Z`) - offsetMinutes * 60_000)
}
