import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { MongoMemoryReplSet } from 'mongodb-memory-server-core'
import type { Payload } from 'payload'
import { describe, expect, it } from 'vitest'
import { stopWorker } from '../../src/index.ts'
import { storesOf } from '../../src/store/payload/storesOf.ts'
import { rebuild } from '../../src/worker/rebuild.ts'
import { reconcile } from '../../src/worker/reconcile.ts'
import { withLease } from '../../src/worker/withLease.ts'
import { openDesk } from '../support/openDesk.ts'
import { paragraphs } from '../support/paragraphs.ts'
import { projectedRows } from '../worker/projectedRows.ts'
import { articleRows, factStateOf, liveStateOf } from './liveState.ts'

const binary = process.env.MONGOMS_SYSTEM_BINARY
const hasMongo = binary !== undefined && existsSync(binary)
if (!hasMongo) console.log('NOT RUN: the failover of a three-node replica set, set MONGOMS_SYSTEM_BINARY')

const ARTICLES = 60
const AT_ONCE = 4
const TEST_MS = 300_000
/**
 * How long a statement waits for an answer. A killed process closes its sockets, except where another still holds them (as
 * Wine's server does for a mongod that it runs): the driver would wait for ever for an answer that nobody will give.
 */
const SILENCE_MS = 20_000
/** How often a failed save is tried again; a failover takes some six seconds. */
const TRIES = 40

describe.runIf(hasMongo)('a three-node replica set whose primary is killed in the middle', () => {
  it('loses no publication and counts none twice, when failed saves are tried again', {
    timeout: TEST_MS,
  }, async () => {
    const set = await MongoMemoryReplSet.create({
      binary: { systemBinary: binary ?? '', version: '7.0.15' },
      instanceOpts: [1, 2, 3].map(() => ({ launchTimeout: 60_000 })),
      replSet: { count: 3, storageEngine: 'wiredTiger', configSettings: { electionTimeoutMillis: 3_000 } },
    })
    const url = `${set.getUri('failover')}&w=majority&socketTimeoutMS=${SILENCE_MS}`
    const desk = await openDesk('mongodb', {
      db: { url, db: mongooseAdapter({ url, ensureIndexes: true }) },
      contentOps: { worker: true },
    })
    const { payload } = desk
    // A member that still copies from the primary when that is killed would have to begin anew.
    await expect.poll(() => statesOf(payload), { timeout: 60_000, interval: 500 }).toEqual(HEALTHY)
    const drafts: string[] = []
    for (let number = 0; number < ARTICLES; number += 1) {
      const data = { title: `No. ${number}`, language: 'en', body: paragraphs('A text of a few words.') }
      drafts.push(String((await payload.create({ collection: 'articles', draft: true, data })).id))
    }

    const failures: string[] = []
    const waiting = [...drafts]
    const publish = async (id: string): Promise<void> => {
      for (let tries = 0; ; tries += 1) {
        try {
          await payload.update({ collection: 'articles', id, data: { _status: 'published' } })
          return
        } catch (error) {
          if (tries >= TRIES) throw error
          failures.push(error instanceof Error ? error.message : String(error))
          await sleep(500)
        }
      }
    }
    let killing: Promise<void> | null = null
    // Once only: two at once would ask a server for its primary while it is being killed.
    const kill = (): Promise<void> => {
      killing ??= killPrimary(set, payload)
      return killing
    }
    const work = async (): Promise<void> => {
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
        await publish(id)
        if (waiting.length <= ARTICLES / 2) await kill()
      }
    }
    const watching = setInterval(() => void statesOf(payload).then(tell, tell), WATCH_MS)
    await Promise.all(Array.from({ length: AT_ONCE }, work)).finally(() => clearInterval(watching))
    console.log(
      `${ARTICLES} publications, ${failures.length} failed and were repeated: ${[...new Set(failures)].join('; ')}`,
    )

    await stopWorker(payload)
    const rows = await articleRows(payload)
    for (const id of drafts) {
      const facts = await desk.facts('articles', id)
      // The worker may have looked it up in the archive meanwhile.
      const types = facts.map(({ type }) => type).filter((type) => type !== 'article.assessed')
      expect({ id, types }).toEqual({ id, types: ['article.published'] })
      const { content, ...live } = liveStateOf(rows.get(id)) ?? expect.fail('it is live')
      expect(content).toContain('No. ')
      expect(factStateOf(facts[0]?.state)).toEqual(live)
    }
    expect(await reconcile(payload)).toMatchObject({ documents: ARTICLES, facts: 0, failed: [] })
    await desk.project()
    const projected = await projectedRows(payload)
    const { projections, ...stores } = storesOf(payload)
    const ports = { stores, holder: 'rebuild', now: () => new Date() }
    await withLease(ports, 'projector', (lease) =>
      rebuild(projections, lease(), { defaultTimeZone: 'UTC', now: ports.now }),
    )
    expect(await projectedRows(payload)).toEqual(projected)
    await desk.close()
    await set.stop()
  })
})

type Answer = { readonly primary?: string; readonly members?: readonly { readonly stateStr: string }[] }
type Client = {
  readonly db: (name: string) => { readonly command: (command: object, options?: object) => Promise<Answer> }
}

/** How often a slow failover tells what the members of the set are doing. */
const WATCH_MS = 30_000
const HEALTHY = ['PRIMARY', 'SECONDARY', 'SECONDARY']

const tell = (found: unknown): void => console.log(`the set: ${String(found)}`)

function clientOf(payload: Payload): Client {
  const { connection } = payload.db as unknown as { readonly connection: { readonly getClient: () => Client } }
  return connection.getClient()
}

async function statesOf(payload: Payload): Promise<readonly string[]> {
  const anyMember = { readPreference: 'secondaryPreferred' }
  const { members = [] } = await clientOf(payload).db('admin').command({ replSetGetStatus: 1 }, anyMember)
  return members.map(({ stateStr }) => stateStr).sort()
}

async function killPrimary(set: MongoMemoryReplSet, payload: Payload): Promise<void> {
  const { primary } = await clientOf(payload).db('admin').command({ hello: 1 })
  const server = set.servers.find(({ instanceInfo }) => primary?.endsWith(`:${instanceInfo?.port}`))
  const process = server?.instanceInfo?.instance.mongodProcess ?? expect.fail(`no process serves ${primary}`)
  process.kill('SIGKILL')
  console.log(`killed the primary, ${primary}`)
}
