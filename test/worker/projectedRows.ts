import type { Payload } from 'payload'
import { mongoOf } from '../../src/store/payload/mongo/mongoOf.ts'
import { sqliteOf } from '../../src/store/payload/sqlite/sqliteOf.ts'

const TABLES = ['ops-credits', 'ops-scores', 'ops-scorecards'] as const

/** Every row of every projection, whatever its generation, as sorted texts without ids and generation. */
export async function projectedRows(payload: Payload): Promise<readonly string[]> {
  const rows = await Promise.all(TABLES.map((table) => rowsOf(payload, table)))
  return rows.flat()
}

/** A row as a text: what names the row itself and its generation left out, keys in the order of the alphabet. */
export function textOfRow({ id, _id, __v, generation, ...row }: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))
}

async function rowsOf(payload: Payload, table: (typeof TABLES)[number]): Promise<readonly string[]> {
  const statement = { sql: `SELECT * FROM ${table.replace('-', '_')}`, args: [] }
  const rows =
    (await sqliteOf(payload)?.execute(statement))?.rows ??
    (await mongoOf(payload)?.collection(table).find({}).toArray())
  return (rows ?? []).map((row) => `${table} ${textOfRow({ ...row })}`).sort()
}
