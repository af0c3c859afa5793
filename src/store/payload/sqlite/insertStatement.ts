import { columnOf } from './columnOf.ts'
import type { SqliteStatement } from './sqliteOf.ts'
import { sqlValue } from './sqlValue.ts'

/** Inserts a row, given under the names of Payload's fields. */
export function insertStatement(table: string, row: Readonly<Record<string, unknown>>): SqliteStatement {
  const fields = Object.keys(row)
  return {
    sql: `INSERT INTO ${table} (${fields.map(columnOf).join(', ')}) VALUES (${fields.map(() => '?').join(', ')})`,
    args: Object.values(row).map(sqlValue),
  }
}
