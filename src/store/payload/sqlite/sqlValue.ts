import type { SqliteValue } from './sqliteOf.ts'

/** A value as Payload's SQLite adapter keeps it: booleans are numbers, lists and objects are JSON. */
export function sqlValue(value: unknown): SqliteValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  return JSON.stringify(value)
}
