import { isRecord } from '../text/isRecord.ts'

/**
 * Every field path that a query names, in its `where` (also nested in `and`, `or` and in a relationship's `contains`)
 * and in its `sort`, written with dots. GraphQL writes two underscores for a dot.
 */
export function queryPaths(query: { readonly where?: unknown; readonly sort?: unknown }): readonly string[] {
  return [...new Set([...wherePaths(query.where), ...sortPaths(query.sort)])]
}

function wherePaths(where: unknown): readonly string[] {
  if (Array.isArray(where)) return where.flatMap(wherePaths)
  if (!isRecord(where)) return []
  return Object.entries(where).flatMap(([key, value]) => {
    if (/^(and|or)$/i.test(key)) return wherePaths(value)
    const path = key.replaceAll('__', '.')
    return [path, ...nestedPaths(value).map((inner) => `${path}.${inner}`)]
  })
}

const nestedPaths = (constraint: unknown): readonly string[] =>
  isRecord(constraint) ? Object.values(constraint).flatMap((value) => (isRecord(value) ? wherePaths(value) : [])) : []

function sortPaths(sort: unknown): readonly string[] {
  const keys: readonly unknown[] = Array.isArray(sort) ? sort : [sort]
  return keys
    .flatMap((key) => (typeof key === 'string' ? key.split(',') : []))
    .map((key) => key.trim().replace(/^-/, '').replaceAll('__', '.'))
    .filter((key) => key !== '')
}
