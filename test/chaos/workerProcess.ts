import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, getPayload } from 'payload'
import sharp from 'sharp'
import { contentOps } from '../../src/index.ts'

/**
 * A process that does nothing but the product's own worker, until it is killed: `node --conditions=production --import
 * tsx test/chaos/workerProcess.ts URL`. Prints `ready` when the worker runs.
 */
const url = process.argv[2]
if (!url) throw new Error('the URL of the database is missing')

const config = await buildConfig({
  secret: 'a secret of the tests',
  db: url.startsWith('file:')
    ? sqliteAdapter({ client: { url }, autoIncrement: true, wal: true, busyTimeout: 10_000, push: false })
    : mongooseAdapter({ url }),
  sharp,
  editor: lexicalEditor(),
  collections: [],
  telemetry: false,
  logger: { options: { level: 'error' } },
  typescript: { autoGenerate: false },
  plugins: [contentOps({ publicContent: true, worker: true })],
})
await getPayload({ config })
process.stdout.write('ready\n')
