import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { sqliteOf } from '../../src/store/payload/sqlite/sqliteOf.ts'

/** Rows as sorted texts, by table; tables without rows are left out. */
export type Dump = Readonly<Record<string, readonly string[]>>

type Row = Readonly<Record<string, unknown>>

/** Counters and leases: they say nothing about content and move with every run of a projector. */
const ALWAYS_MOVING = /^(sqlite_|ops[-_]locks$)/

/** Rows that a projector replaces: their own ids are new each time. */
const PROJECTED = /^ops[-_](scores|credits|scorecards)$/

/** Everything that the database holds, and every file of the media folder, apart from tables whose name `without` matches. */
export async function dump(payload: Payload, without = /^$/): Promise<Dump> {
  const tables = (await tableNames(payload)).filter((name) => !ALWAYS_MOVING.test(name) && !without.test(name))
  const entries = await Promise.all(
    tables.map(async (name) => [name, (await rowsOf(payload, name)).map((row) => textOf(name, row)).sort()] as const),
  )
  return Object.fromEntries(
    [...entries, ['media files', mediaFiles(payload)] as const].filter(([, rows]) => rows.length),
  )
}

function textOf(table: string, row: Row): string {
  const entries = Object.entries(row).filter(([key]) => !PROJECTED.test(table) || !/^_?id$/.test(key))
  return JSON.stringify(Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1))))
}

async function tableNames(payload: Payload): Promise<readonly string[]> {
  const sqlite = sqliteOf(payload)
  if (sqlite) {
    const { rows } = await sqlite.execute({ sql: "SELECT name FROM sqlite_master WHERE type = 'table'", args: [] })
    return rows.map(({ name }) => String(name))
  }
  return (await mongoDatabase(payload).listCollections().toArray()).map(({ name }) => name)
}

async function rowsOf(payload: Payload, table: string): Promise<readonly Row[]> {
  const sqlite = sqliteOf(payload)
  if (!sqlite) return mongoDatabase(payload).collection(table).find({}).toArray()
  const { rows } = await sqlite.execute({ sql: `SELECT * FROM "${table}"`, args: [] })
  return rows.map((row) => ({ ...row }))
}

type MongoDatabase = {
  readonly listCollections: () => { readonly toArray: () => Promise<readonly { readonly name: string }[]> }
  readonly collection: (name: string) => {
    readonly find: (filter: object) => { readonly toArray: () => Promise<readonly Row[]> }
  }
}

const mongoDatabase = (payload: Payload): MongoDatabase =>
  (payload.db as unknown as { readonly connection: { readonly db: MongoDatabase } }).connection.db

function mediaFiles(payload: Payload): readonly string[] {
  const folder = payload.collections.media?.config.upload.staticDir ?? ''
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(path.join(folder, name)))
          .digest('hex')}`,
    )
}
