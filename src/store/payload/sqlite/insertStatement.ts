import type { SqliteStatement, SqliteValue } from './sqliteOf.ts'

/** Inserts a row, given under the names of Payload's fields; lists and objects become JSON. */
export function insertStatement(table: string, row: Readonly<Record<string, unknown>>): SqliteStatement {
  const columns = Object.keys(row)
  return {
    sql: `INSERT INTO ${table} (${columns.map(snakeCase).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    args: Object.values(row).map(sqlValue),
  }
}

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

function sqlValue(value: unknown): SqliteValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  return JSON.stringify(value)
}
