import type { Payload } from 'payload'
import type { LeaseStore } from '../../facts/LeaseStore.ts'
import type { ProjectionStore } from '../../scorecards/ProjectionStore.ts'
import type { ScorecardStore } from '../../scorecards/ScorecardStore.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
import { mongoLeaseStore } from './mongo/mongoLeaseStore.ts'
import { mongoOf } from './mongo/mongoOf.ts'
import { mongoProjectionStore } from './mongo/mongoProjectionStore.ts'
import { mongoScorecardStore } from './mongo/mongoScorecardStore.ts'
import { sqliteLeaseStore } from './sqlite/sqliteLeaseStore.ts'
import { sqliteOf } from './sqlite/sqliteOf.ts'
import { sqliteProjectionStore } from './sqlite/sqliteProjectionStore.ts'
import { sqliteScorecardStore } from './sqlite/sqliteScorecardStore.ts'

/** The stores of the product over one database. */
export type Stores = {
  readonly leases: LeaseStore
  readonly projections: ProjectionStore
  readonly scorecards: ScorecardStore
}

/**
 * The stores over the database that Payload is connected to.
 *
 * @throws Error for a database other than SQLite and MongoDB.
 */
export function storesOf(payload: Payload): Stores {
  const { timeZone } = settingsOf(payload)
  const sqlite = sqliteOf(payload)
  if (sqlite) {
    return {
      leases: sqliteLeaseStore(sqlite),
      projections: sqliteProjectionStore(sqlite),
      scorecards: sqliteScorecardStore(sqlite, timeZone),
    }
  }
  const mongo = mongoOf(payload)
  if (!mongo) {
    throw new Error(`[content-ops] the database "${payload.db.name}" is not supported: use SQLite or MongoDB`)
  }
  return {
    leases: mongoLeaseStore(mongo),
    projections: mongoProjectionStore(mongo),
    scorecards: mongoScorecardStore(mongo, timeZone),
  }
}
