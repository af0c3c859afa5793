import type { GivenCredit } from '../facts/shareUnits.ts'
import type { MappedContent } from '../scoring/contentStateOf.ts'
import { isRecord } from '../text/isRecord.ts'
import type { FieldMap } from './FieldMap.ts'

type Row = Readonly<Record<string, unknown>>

/**
 * A row of a content collection, or the values of its form, in the terms of the field map, without its images.
 *
 * @param locales codes of the site's locales, the one that a localized field is read in first; none where the row is of one
 * locale already
 */
export function mappedContentOf(row: Row, map: FieldMap, locales: readonly string[]): MappedContent {
  const read = reader(row, locales)
  const slug = optional(read, map.slug)
  return {
    slug: textOf(slug),
    canonical: textOf(optional(read, map.canonical)),
    credits: map.credits ? creditsOf(read, map.credits) : [],
    channels: idsOf(optional(read, map.channels)),
    topics: idsOf(optional(read, map.topics)),
    document: documentOf(read, map),
  }
}

const documentOf = (read: Read, map: FieldMap): MappedContent['document'] => ({
  title: textOf(read(map.title)),
  excerpt: textOf(optional(read, map.excerpt)),
  body: read(map.body) ?? null,
  language: languageOf(read, map.language),
  credits: map.credits ? creditsOf(read, map.credits).length : null,
  topics: map.topics ? idsOf(read(map.topics)).length : null,
  publishedAt: map.publishedAt ? textOf(read(map.publishedAt)) : undefined,
  hero: map.hero ? (idsOf(read(map.hero))[0] ?? null) : undefined,
  images: {},
  ownHosts: [],
})

const optional = (read: Read, path: string | undefined): unknown => (path === undefined ? null : read(path))

type Read = (path: string) => unknown

function reader(row: Row, locales: readonly string[]): Read {
  const unlocalized = (value: unknown): unknown => {
    if (locales.length === 0 || !isRecord(value)) return value
    const keys = Object.keys(value)
    if (keys.length === 0 || !keys.every((key) => locales.includes(key))) return value
    return locales.map((locale) => value[locale]).find((local) => local != null) ?? null
  }
  return (path) =>
    path.split('.').reduce<unknown>((value, key) => (isRecord(value) ? unlocalized(value[key]) : null), row)
}

const languageOf = (read: Read, language: FieldMap['language']): string | null => {
  if (language === undefined) return null
  return typeof language === 'string' ? textOf(read(language)) : language.always
}

function creditsOf(read: Read, credits: NonNullable<FieldMap['credits']>): readonly GivenCredit[] {
  if (typeof credits === 'string') return idsOf(read(credits)).map((author) => ({ author, share: null }))
  const rows = read(credits.field)
  if (!Array.isArray(rows)) return []
  return rows.flatMap((row: unknown) => {
    if (!isRecord(row)) return []
    const [author] = idsOf(row[credits.author])
    const share = credits.share ? row[credits.share] : null
    return author === undefined ? [] : [{ author, share: typeof share === 'number' ? share : null }]
  })
}

/** Ids of a relationship in any of Payload's shapes: an id, a document, `{ relationTo, value }`, or a list of those. */
function idsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(idsOf)
  if (typeof value === 'string' || typeof value === 'number') return [String(value)]
  if (!isRecord(value)) return []
  return idsOf('value' in value ? value.value : String(value.id ?? value.toString()))
}

const textOf = (value: unknown): string | null => {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' && value.trim() !== '' ? value : null
}
