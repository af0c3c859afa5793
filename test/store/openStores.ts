import { createLocalReq, type Payload } from 'payload'
import type { ContentState } from '../../src/facts/ContentState.ts'
import type { FactStore } from '../../src/facts/FactStore.ts'
import type { LeaseStore } from '../../src/facts/LeaseStore.ts'
import type { ProjectionStore } from '../../src/scorecards/ProjectionStore.ts'
import type { ScorecardStore } from '../../src/scorecards/ScorecardStore.ts'
import { memoryDatabase } from '../../src/store/memory/memoryDatabase.ts'
import { memoryFactStore } from '../../src/store/memory/memoryFactStore.ts'
import { memoryLeaseStore } from '../../src/store/memory/memoryLeaseStore.ts'
import { memoryProjection } from '../../src/store/memory/memoryProjection.ts'
import { memoryProjectionStore } from '../../src/store/memory/memoryProjectionStore.ts'
import { memoryScorecardStore } from '../../src/store/memory/memoryScorecardStore.ts'
import { mongoOf } from '../../src/store/payload/mongo/mongoOf.ts'
import { payloadFactStore } from '../../src/store/payload/payloadFactStore.ts'
import { sqliteOf } from '../../src/store/payload/sqlite/sqliteOf.ts'
import { storesOf } from '../../src/store/payload/storesOf.ts'
import { type DatabaseName, databases } from '../support/databases.ts'
import { openDesk } from '../support/openDesk.ts'
import { projectedRows, textOfRow } from '../worker/projectedRows.ts'

export type TestStores = {
  readonly facts: FactStore<ContentState>
  readonly leases: LeaseStore
  readonly projections: ProjectionStore
  readonly scorecards: ScorecardStore
  /** All that the projections hold, of every generation, as sorted texts. */
  readonly rows: () => Promise<readonly string[]>
}

export type StoreHost = {
  /** All stores over an empty database. What an earlier call gave is over. */
  readonly fresh: () => Promise<TestStores>
  readonly close: () => Promise<void>
}

export type StoreName = 'memory' | DatabaseName

export const storeNames: readonly StoreName[] = ['memory', ...databases]

/** The stores of the product over one kind of database. */
export async function openStores(name: StoreName): Promise<StoreHost> {
  if (name === 'memory') return { fresh: async () => inMemory(), close: async () => {} }
  const desk = await openDesk(name)
  return {
    fresh: async () => {
      await wipe(desk.payload)
      const req = await createLocalReq({}, desk.payload)
      return {
        ...storesOf(desk.payload),
        facts: payloadFactStore<ContentState>(req),
        rows: () => projectedRows(desk.payload),
      }
    },
    close: desk.close,
  }
}

function inMemory(): TestStores {
  const database = memoryDatabase()
  return {
    facts: memoryFactStore(database),
    leases: memoryLeaseStore(database),
    projections: memoryProjectionStore(database),
    scorecards: memoryScorecardStore(memoryProjection(database, 'UTC')),
    rows: async () =>
      [...database.generations.values()].flatMap((documents) => [...documents.values()].map(textOfRow)).sort(),
  }
}

const TABLES = ['ops-events', 'ops-scores', 'ops-credits', 'ops-scorecards', 'ops-locks']

async function wipe(payload: Payload): Promise<void> {
  const sqlite = sqliteOf(payload)
  for (const table of TABLES) {
    await mongoOf(payload)?.collection(table).deleteMany({})
    await sqlite?.execute({ sql: `DELETE FROM ${table.replace('-', '_')}`, args: [] })
  }
}
