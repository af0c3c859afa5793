import type { CollectionConfig } from 'payload'
import { DEFAULT_SLUGS } from '../settings/DEFAULT_SLUGS.ts'
import type { Settings, WorkingSlugs } from '../settings/Settings.ts'

type Rename = (slug: string) => string | readonly string[]

/**
 * A working collection under the slug that the host chose, with its relationships pointing at the chosen slugs. What
 * points at articles points at the content that the host maps: at one collection, or at any of several.
 */
export function withSlugs(collection: CollectionConfig, { slugs, content }: Settings): CollectionConfig {
  const names = new Map<string, string>(
    (Object.keys(DEFAULT_SLUGS) as (keyof WorkingSlugs)[]).map((role) => [DEFAULT_SLUGS[role], slugs[role]]),
  )
  const [only, ...others] = Object.keys(content)
  const documents = only === undefined || others.length > 0 ? Object.keys(content) : only
  const rename: Rename = (slug) => (slug === DEFAULT_SLUGS.articles ? documents : (names.get(slug) ?? slug))
  const slug = names.get(collection.slug) ?? collection.slug
  return { ...collection, slug, fields: renameIn(collection.fields, rename) }
}

function renameIn<T>(value: T, rename: Rename): T {
  if (Array.isArray(value)) return value.map((entry) => renameIn(entry, rename)) as T
  if (!isPlain(value)) return value
  const entries = Object.entries(value).map(([key, inner]) => {
    if (key === 'relationTo') return [key, renameRelation(inner, rename)]
    return key === 'fields' ? [key, renameIn(inner, rename)] : [key, inner]
  })
  return Object.fromEntries(entries) as T
}

const renameRelation = (relation: unknown, rename: Rename): unknown =>
  Array.isArray(relation) ? relation.map(String).flatMap(rename) : rename(String(relation))

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
