import type { Arguments, Refuse } from './Arguments.ts'

/** The one value of an argument, as a text; null when it is absent or refused. */
export function argumentText(raw: Arguments, path: string, refuse: Refuse): string | null {
  const value = raw[path]
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  refuse(path, Array.isArray(value) ? 'must be given once' : 'must be one value')
  return null
}
