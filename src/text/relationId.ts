import { isRecord } from './isRecord.ts'

/**
 * The id that a relation refers to, as a string: of an id, of a populated document, or of `{ relationTo, value }`.
 * Null where there is none.
 *
 * @example
 * relationId(7) // '7'
 * relationId({ id: '66f0', alt: 'A harbour' }) // '66f0'
 */
export function relationId(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (typeof value === 'string') return value === '' ? null : value
  if (!isRecord(value)) return null
  if (typeof value.id === 'string' || typeof value.id === 'number') return relationId(value.id)
  return typeof value.relationTo === 'string' && !isRecord(value.value) ? relationId(value.value) : populatedId(value)
}

function populatedId(value: Readonly<Record<string, unknown>>): string | null {
  const inner = isRecord(value.value) ? value.value.id : null
  return typeof inner === 'string' || typeof inner === 'number' ? String(inner) : null
}
