import { columnOf } from './columnOf.ts'
import type { SqliteStatement } from './sqliteOf.ts'
import { sqlValue } from './sqlValue.ts'

type Row = Readonly<Record<string, unknown>>

/** Inserts rows that all have the fields of the first, in one statement; none where there are no rows. */
export function insertStatements(table: string, rows: readonly Row[]): readonly SqliteStatement[] {
  const [first] = rows
  if (!first) return []
  const names = Object.keys(first)
  const columns = names.map(columnOf).join(', ')
  const values = names.map((_, index) => `json_extract(value, '$[${index}]')`).join(', ')
  const list = JSON.stringify(rows.map((row) => names.map((name) => sqlValue(row[name]))))
  return [{ sql: `INSERT INTO ${table} (${columns}) SELECT ${values} FROM json_each(?)`, args: [list] }]
}
