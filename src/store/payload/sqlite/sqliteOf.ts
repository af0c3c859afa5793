import type { Payload } from 'payload'

export type SqliteValue = string | number | null

export type SqliteStatement = { readonly sql: string; readonly args: readonly SqliteValue[] }

export type SqliteRow = Readonly<Record<string, unknown>>

export type SqliteResult = { readonly rows: readonly SqliteRow[]; readonly rowsAffected: number }

/** The libSQL client behind Payload's SQLite adapter. */
export type Sqlite = {
  readonly execute: (statement: SqliteStatement) => Promise<SqliteResult>
  /** All statements in one `BEGIN IMMEDIATE` transaction on the adapter's own connection: all or none. */
  readonly batch: (statements: readonly SqliteStatement[], mode: 'write') => Promise<readonly SqliteResult[]>
}

/** The SQLite client behind Payload, or null when the database is another one. */
export function sqliteOf(payload: Pick<Payload, 'db'>): Sqlite | null {
  if (payload.db.name !== 'sqlite') return null
  return (payload.db as unknown as { readonly client: Sqlite }).client
}
