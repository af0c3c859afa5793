import type { PayloadRequest } from 'payload'
import type { Subject } from '../../facts/Fact.ts'
import type { FactStore } from '../../facts/FactStore.ts'
import type { FactRow } from './factRow.ts'
import { factOfRow, rowOfFact } from './factRow.ts'
import { isInTransaction } from './isInTransaction.ts'
import { factRowOf as mongoFactRow } from './mongo/factRowOf.ts'
import { type Mongo, type MongoSession, mongoOf } from './mongo/mongoOf.ts'
import { factRowOf as sqliteFactRow } from './sqlite/factRowOf.ts'
import { insertStatement } from './sqlite/insertStatement.ts'
import { type Sqlite, sqliteOf } from './sqlite/sqliteOf.ts'

const EVENTS = 'ops-events'

/** Facts in the database, read and written inside the request's transaction where there is one. */
export function payloadFactStore<State>(req: PayloadRequest): FactStore<State> {
  return {
    last: async (subject) => {
      const row = await lastRow(req, subject)
      return row ? factOfRow<State>(row) : null
    },
    append: async (fact) => {
      try {
        await insert(req, rowOfFact(fact))
        return 'appended'
      } catch (error) {
        // In a transaction the database has given up the whole save already; outside, the sequence may just be taken.
        if ((await isInTransaction(req)) || !(await isTaken(req, fact.subject, fact.sequence))) throw error
        return 'taken'
      }
    },
  }
}

/** Every publication reads and appends a fact: below Payload's adapters that takes a third of the time. */
async function lastRow(req: PayloadRequest, subject: Subject): Promise<FactRow | null> {
  const sqlite = await sqliteOutside(req)
  if (sqlite) {
    const { rows } = await sqlite.execute({ sql: LAST_SQL, args: [subject.collection, subject.id] })
    return rows[0] ? sqliteFactRow(rows[0]) : null
  }
  const mongo = mongoOf(req.payload)
  if (mongo) return lastInMongo(req, mongo, subject)
  const { docs } = await req.payload.db.find<FactRow>({
    collection: EVENTS,
    where: { and: whereSubject(subject) },
    sort: ['-sequence'],
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0] ?? null
}

async function lastInMongo(req: PayloadRequest, mongo: Mongo, { collection, id }: Subject): Promise<FactRow | null> {
  const [row] = await mongo
    .collection(EVENTS)
    .find({ subjectCollection: collection, subjectId: id }, await sessionIn(req, mongo))
    .sort({ sequence: -1 })
    .limit(1)
    .toArray()
  return row ? mongoFactRow(row) : null
}

async function insert(req: PayloadRequest, row: FactRow): Promise<void> {
  const sqlite = await sqliteOutside(req)
  if (sqlite) {
    await sqlite.execute(insertStatement('ops_events', row))
    return
  }
  const mongo = mongoOf(req.payload)
  if (mongo) await insertInMongo(req, mongo, row)
  else await req.payload.db.create({ collection: EVENTS, data: { ...row }, req, returning: false })
}

async function insertInMongo(req: PayloadRequest, mongo: Mongo, { id, ...row }: FactRow): Promise<void> {
  await mongo.collection(EVENTS).insertMany([{ _id: id, ...row }], await sessionIn(req, mongo))
}

async function sessionIn(req: PayloadRequest, mongo: Mongo): Promise<{ readonly session?: MongoSession }> {
  const transactionId = await req.transactionID
  const session = transactionId ? mongo.session(transactionId) : null
  return session ? { session } : {}
}

/** SQLite's own connection, unless the host has switched transactions on and the request is in one. */
async function sqliteOutside(req: PayloadRequest): Promise<Sqlite | null> {
  return (await isInTransaction(req)) ? null : sqliteOf(req.payload)
}

const LAST_SQL =
  'SELECT * FROM ops_events WHERE subject_collection = ? AND subject_id = ? ORDER BY sequence DESC LIMIT 1'

const whereSubject = (subject: Subject) => [
  { subjectCollection: { equals: subject.collection } },
  { subjectId: { equals: subject.id } },
]

async function isTaken(req: PayloadRequest, subject: Subject, sequence: number): Promise<boolean> {
  const { totalDocs } = await req.payload.db.count({
    collection: EVENTS,
    where: { and: [...whereSubject(subject), { sequence: { equals: sequence } }] },
    req,
  })
  return totalDocs > 0
}
