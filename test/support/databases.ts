import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { Config } from 'payload'
import { inject } from 'vitest'

export type DatabaseName = 'sqlite' | 'mongodb'

export const TEMP = path.resolve('test/.tmp')

/** The databases that this run has: SQLite always, MongoDB where a binary was found (said loudly where not). */
export const databases: readonly DatabaseName[] = inject('mongoUrl') ? ['sqlite', 'mongodb'] : ['sqlite']

/** A fresh, empty database. */
export function freshDatabase(name: DatabaseName): { readonly db: Config['db']; readonly url: string } {
  mkdirSync(TEMP, { recursive: true })
  const id = randomUUID().slice(0, 8)
  if (name === 'sqlite') {
    const url = `file:${path.join(TEMP, `${id}.db`)}`
    return { url, db: sqliteOn(url) }
  }
  const base = inject('mongoUrl')
  if (!base) throw new Error('no MongoDB in this run')
  const url = new URL(base)
  url.pathname = `/test-${id}`
  return { url: url.toString(), db: mongooseAdapter({ url: url.toString(), ensureIndexes: true }) }
}

export const sqliteOn = (url: string, push = true): Config['db'] =>
  sqliteAdapter({ client: { url }, autoIncrement: true, wal: true, busyTimeout: 10_000, push })
