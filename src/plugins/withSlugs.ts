import type { CollectionConfig } from 'payload'
import { DEFAULT_SLUGS } from '../settings/DEFAULT_SLUGS.ts'
import type { WorkingSlugs } from '../settings/Settings.ts'

/** A working collection under the slug that the host chose, with its relationships pointing at the chosen slugs. */
export function withSlugs(collection: CollectionConfig, slugs: WorkingSlugs): CollectionConfig {
  const names = new Map<string, string>(
    (Object.keys(DEFAULT_SLUGS) as (keyof WorkingSlugs)[]).map((role) => [DEFAULT_SLUGS[role], slugs[role]]),
  )
  const rename = (slug: string): string => names.get(slug) ?? slug
  return { ...collection, slug: rename(collection.slug), fields: renameIn(collection.fields, rename) }
}

function renameIn<T>(value: T, rename: (slug: string) => string): T {
  if (Array.isArray(value)) return value.map((entry) => renameIn(entry, rename)) as T
  if (!isPlain(value)) return value
  const entries = Object.entries(value).map(([key, inner]) => {
    if (key === 'relationTo') return [key, renameRelation(inner, rename)]
    return key === 'fields' ? [key, renameIn(inner, rename)] : [key, inner]
  })
  return Object.fromEntries(entries) as T
}

const renameRelation = (relation: unknown, rename: (slug: string) => string): unknown =>
  Array.isArray(relation) ? relation.map(String).map(rename) : rename(String(relation))

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
