import { existsSync } from 'node:fs'
import { MongoMemoryReplSet } from 'mongodb-memory-server-core'

/** A database to measure on; `url` is that of the MongoDB server. */
export type BenchDatabase = { readonly name: 'sqlite' | 'mongodb'; readonly url: string | null }

/**
 * Measures on SQLite, and on MongoDB where `MONGOMS_SYSTEM_BINARY` names a mongod. `BENCH_DATABASE` picks one of them.
 */
export async function onEachDatabase(measure: (database: BenchDatabase) => Promise<void>): Promise<void> {
  const only = process.env.BENCH_DATABASE
  if (only !== 'mongodb') await measure({ name: 'sqlite', url: null })
  if (only === 'sqlite') return
  const systemBinary = process.env.MONGOMS_SYSTEM_BINARY ?? ''
  if (!existsSync(systemBinary)) {
    process.stdout.write('NOT RUN: MongoDB, set MONGOMS_SYSTEM_BINARY\n')
    return
  }
  const server = await MongoMemoryReplSet.create({
    binary: { systemBinary, version: '7.0.15' },
    instanceOpts: [{ launchTimeout: 60_000 }],
    replSet: { count: 1, storageEngine: 'wiredTiger' },
  })
  try {
    await measure({ name: 'mongodb', url: server.getUri() })
  } finally {
    await server.stop()
  }
}
