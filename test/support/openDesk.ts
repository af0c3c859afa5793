import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, type CollectionConfig, getPayload, type Payload } from 'payload'
import sharp from 'sharp'
import type { ContentState } from '../../src/facts/ContentState.ts'
import type { Fact } from '../../src/facts/Fact.ts'
import { type ContentOpsOptions, contentOps, stopWorker } from '../../src/index.ts'
import { type FactRow, factOfRow } from '../../src/store/payload/factRow.ts'
import { storesOf } from '../../src/store/payload/storesOf.ts'
import { drain } from '../../src/worker/drain.ts'
import { type DatabaseName, freshDatabase, TEMP } from './databases.ts'

export type Desk = {
  readonly payload: Payload
  readonly url: string
  /** Projects until no fact waits. */
  readonly project: () => Promise<number>
  /** Every fact of a subject, in sequence; of all subjects when none is named. */
  readonly facts: (collection?: string, id?: string | number) => Promise<readonly Fact<ContentState>[]>
  readonly close: () => Promise<void>
}

type Options = {
  readonly collections?: CollectionConfig[]
  readonly contentOps?: ContentOpsOptions
  readonly db?: ReturnType<typeof freshDatabase>
}

/** A real Payload with the product on a fresh database, without a server and without a worker of its own. */
export async function openDesk(name: DatabaseName, options: Options = {}): Promise<Desk> {
  const { db, url } = options.db ?? freshDatabase(name)
  const key = randomUUID()
  const config = await buildConfig({
    secret: 'a secret of the tests',
    db,
    sharp,
    editor: lexicalEditor(),
    collections: options.collections ?? [],
    telemetry: false,
    logger: { options: { level: process.env.LOG_LEVEL ?? 'silent' } },
    typescript: { autoGenerate: false },
    plugins: [
      contentOps({ publicContent: true, worker: false, ...options.contentOps }),
      (incoming) => ({
        ...incoming,
        collections: (incoming.collections ?? []).map((collection) =>
          typeof collection.upload === 'object'
            ? { ...collection, upload: { ...collection.upload, staticDir: path.join(TEMP, `media-${key}`) } }
            : collection,
        ),
      }),
    ],
  })
  const payload = await getPayload({ config, key })
  return {
    payload,
    url,
    project: () => drain({ stores: storesOf(payload), holder: key, timeZone: 'UTC', now: () => new Date() }),
    facts: async (collection, id) => {
      const { docs } = await payload.db.find<FactRow>({
        collection: 'ops-events',
        where: collection
          ? { and: [{ subjectCollection: { equals: collection } }, { subjectId: { equals: String(id) } }] }
          : {},
        sort: collection ? ['sequence'] : ['recordedAt', 'sequence'],
        limit: 0,
        pagination: false,
      })
      return docs.map((row) => factOfRow<ContentState>(row))
    },
    close: async () => {
      await stopWorker(payload)
      await payload.destroy()
    },
  }
}
