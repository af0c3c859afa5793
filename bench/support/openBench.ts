import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, type Config, getPayload, type Payload } from 'payload'
import sharp from 'sharp'
import { contentOps } from '../../src/index.ts'
import { storesOf } from '../../src/store/payload/storesOf.ts'
import { drain } from '../../src/worker/drain.ts'
import type { BenchDatabase } from './onEachDatabase.ts'

/** A real Payload on a fresh database, for one measurement. */
export type Bench = {
  readonly payload: Payload
  /** Projects until no fact waits. */
  readonly project: () => Promise<number>
  readonly close: () => Promise<void>
}

const TEMP = path.resolve('bench/.tmp')

/**
 * Opens Payload on a fresh database. `bare` keeps the collections of the product and drops all of its behaviour, which
 * is what a site without it would have.
 */
export async function openBench(database: BenchDatabase, { bare = false } = {}): Promise<Bench> {
  mkdirSync(TEMP, { recursive: true })
  // Payload pushes one schema once for a process; here each measurement has a database of its own.
  process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'
  const key = randomUUID()
  const config = await buildConfig({
    secret: 'a secret of the measurements',
    db: adapterOf(database, key),
    sharp,
    editor: lexicalEditor(),
    telemetry: false,
    logger: { options: { level: 'silent' } },
    typescript: { autoGenerate: false },
    plugins: [contentOps({ worker: false, disabled: bare }), mediaIn(path.join(TEMP, `media-${key}`))],
  })
  const payload = await getPayload({ config, key })
  return {
    payload,
    project: () => drain({ stores: storesOf(payload), holder: key, timeZone: 'UTC', now: () => new Date() }),
    close: async () => {
      await payload.destroy()
      rmSync(path.join(TEMP, `media-${key}`), { recursive: true, force: true })
      for (const end of ['', '-wal', '-shm']) rmSync(path.join(TEMP, `${key}.db${end}`), { force: true })
    },
  }
}

function adapterOf({ name, url }: BenchDatabase, key: string): Config['db'] {
  if (name === 'sqlite') {
    const file = `file:${path.join(TEMP, `${key}.db`)}`
    return sqliteAdapter({ client: { url: file }, autoIncrement: true, wal: true, busyTimeout: 10_000, push: true })
  }
  const own = new URL(url ?? '')
  own.pathname = `/bench-${key.slice(0, 8)}`
  return mongooseAdapter({ url: own.toString(), ensureIndexes: true })
}

const mediaIn =
  (staticDir: string) =>
  (config: Config): Config => ({
    ...config,
    collections: (config.collections ?? []).map((collection) =>
      typeof collection.upload === 'object'
        ? { ...collection, upload: { ...collection.upload, staticDir } }
        : collection,
    ),
  })
