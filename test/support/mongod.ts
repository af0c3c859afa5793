import { existsSync } from 'node:fs'
import { MongoMemoryReplSet } from 'mongodb-memory-server-core'
import type { TestProject } from 'vitest/node'

/** Starts one real MongoDB replica set for the whole run, where a binary is at hand. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const binary = process.env.MONGOMS_SYSTEM_BINARY
  if (!binary || !existsSync(binary)) {
    console.log('NOT RUN: every test on MongoDB, set MONGOMS_SYSTEM_BINARY to the path of a mongod')
    project.provide('mongoUrl', null)
    return undefined
  }
  const server = await MongoMemoryReplSet.create({
    binary: { systemBinary: binary, version: '7.0.15' },
    // A busy machine takes longer to start it than the ten seconds that are the default.
    instanceOpts: [{ launchTimeout: 60_000 }],
    replSet: { count: 1, storageEngine: 'wiredTiger' },
  })
  project.provide('mongoUrl', server.getUri())
  return async () => {
    await server.stop()
  }
}

declare module 'vitest' {
  export interface ProvidedContext {
    mongoUrl: string | null
  }
}
