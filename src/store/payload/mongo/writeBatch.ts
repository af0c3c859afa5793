import { bucketPeriods } from '../../../scorecards/bucketPeriods.ts'
import type { ProjectionBatch } from '../../../scorecards/ProjectionStore.ts'
import { creditRow, scoreRow } from '../projectionRows.ts'
import type { Mongo, MongoSession } from './mongoOf.ts'
import { replaceRows } from './replaceRows.ts'
import { sumBuckets } from './sumBuckets.ts'

/**
 * Writes one batch inside the session's transaction: documents, buckets of days, months and years, live craft,
 * positions.
 */
export async function writeBatch(mongo: Mongo, session: MongoSession, batch: ProjectionBatch): Promise<void> {
  await replaceDocuments(mongo, session, batch)
  await sumTouched(mongo, session, batch)
  await place(mongo, session, batch)
}

async function replaceDocuments(mongo: Mongo, session: MongoSession, batch: ProjectionBatch): Promise<void> {
  if (batch.documents.length === 0) return
  const { generation, documents } = batch
  const subjects = documents.map(({ subject }) => ({ subjectCollection: subject.collection, subjectId: subject.id }))
  const credits = documents.flatMap(({ contributions }) => contributions.map((row) => creditRow(generation, row)))
  const scores = documents.flatMap(({ subject, score }) => (score ? [scoreRow(generation, subject, score)] : []))
  await replaceRows(mongo, session, 'ops-credits', { generation, $or: subjects }, credits)
  await replaceRows(mongo, session, 'ops-scores', { generation, $or: subjects }, scores)
}

/** Of the months and years only the lines of the batch's authors, and those of no author, can have changed. */
async function sumTouched(mongo: Mongo, session: MongoSession, batch: ProjectionBatch): Promise<void> {
  const { days, generation } = batch
  const authors = batch.authors.map((author) => author ?? '')
  const sum = sumBuckets(mongo, session, generation)
  const lines = { author: { $in: ['', ...authors] } }
  if (days.length > 0) await sum.days({ $in: days.map((day) => day ?? '') })
  for (const month of bucketPeriods('month', days)) await sum.coarse('month', month, lines)
  for (const year of bucketPeriods('year', days)) await sum.coarse('year', year, lines)
  if (authors.length > 0) await sum.live({ author: { $in: authors } })
}

async function place(mongo: Mongo, session: MongoSession, batch: ProjectionBatch): Promise<void> {
  if (batch.positions.length === 0) return
  const { projectedAt } = batch
  const operations = batch.positions.map(({ id, position }) => ({
    updateOne: { filter: { _id: id }, update: { $set: { position, projectedAt } } },
  }))
  await mongo.collection('ops-events').bulkWrite(operations, { session, ordered: true })
}
