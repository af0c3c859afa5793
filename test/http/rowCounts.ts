import { readdirSync } from 'node:fs'
import type { Payload } from 'payload'

type Sqlite = { readonly client: { readonly execute: (sql: string) => Promise<{ readonly rows: readonly Row[] }> } }
type Row = Readonly<Record<string, unknown>>
type Mongo = {
  readonly connection: {
    readonly db: {
      readonly collections: () => Promise<
        readonly { readonly collectionName: string; readonly countDocuments: () => Promise<number> }[]
      >
    }
  }
}

/** How many rows each table of the database has, by name, and how many files the uploads have. */
export async function rowCounts(payload: Payload): Promise<Readonly<Record<string, number>>> {
  const counts = payload.db.name === 'sqlite' ? await inSqlite(payload) : await inMongo(payload)
  return { ...counts, files: filesOf(payload) }
}

async function inSqlite(payload: Payload): Promise<Record<string, number>> {
  const { client } = payload.db as unknown as Sqlite
  const { rows } = await client.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
  const counts: Record<string, number> = {}
  for (const { name } of rows) {
    const counted = await client.execute(`SELECT COUNT(*) AS n FROM "${name}"`)
    counts[String(name)] = Number(counted.rows[0]?.n)
  }
  return counts
}

async function inMongo(payload: Payload): Promise<Record<string, number>> {
  const { connection } = payload.db as unknown as Mongo
  const counts: Record<string, number> = {}
  for (const collection of await connection.db.collections()) {
    counts[collection.collectionName] = await collection.countDocuments()
  }
  return counts
}

function filesOf(payload: Payload): number {
  const directory = payload.collections.media?.config.upload.staticDir ?? ''
  try {
    return readdirSync(directory).length
  } catch {
    return 0
  }
}
