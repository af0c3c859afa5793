import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { Config } from 'payload'
import { migrations } from './migrations/index.ts'

/** How long a statement waits for another process that is writing the same SQLite file. */
const BUSY_TIMEOUT_MS = 10_000

/**
 * The database that `DATABASE_URL` names: SQLite for `file:…` or nothing, MongoDB for `mongodb…`. The folder of a file is
 * made where it is missing.
 *
 * @throws Error for another scheme, and for a MongoDB URL without a replica set.
 */
export function databaseFrom(url: string | undefined, root: string): Config['db'] {
  if (!url) return sqlite(`file:${path.join(dataFolder(root), 'content-ops.db')}`)
  if (url.startsWith('file:')) {
    mkdirSync(path.dirname(path.resolve(root, url.slice('file:'.length))), { recursive: true })
    return sqlite(url)
  }
  if (!/^mongodb(\+srv)?:\/\//.test(url)) {
    throw new Error(
      `[content-ops] DATABASE_URL begins with "${url.split(':')[0]}:". Allowed are file:… (SQLite), mongodb://…?replicaSet=… and mongodb+srv://….`,
    )
  }
  if (url.startsWith('mongodb://') && !/[?&]replicaSet=[^&]+/.test(url)) {
    throw new Error(
      '[content-ops] DATABASE_URL is a MongoDB URL without a replica set, so saves would have no transactions and facts could be lost. Add ?replicaSet=NAME (a single node can be one), or use mongodb+srv://.',
    )
  }
  return mongooseAdapter({ url, ensureIndexes: true })
}

/** `autoIncrement`: without it SQLite gives a dead article's id to a new one, which would inherit its facts. */
const sqlite = (url: string): Config['db'] =>
  sqliteAdapter({
    client: { url },
    autoIncrement: true,
    wal: true,
    busyTimeout: BUSY_TIMEOUT_MS,
    prodMigrations: migrations,
    migrationDir: 'src/app/migrations',
    push: false,
  })

function dataFolder(root: string): string {
  const folder = path.join(root, '.data')
  mkdirSync(folder, { recursive: true })
  return folder
}
