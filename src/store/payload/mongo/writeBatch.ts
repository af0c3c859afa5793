import type { ProjectionBatch } from '../../../scorecards/ProjectionStore.ts'
import { SCORECARD_CUTS } from '../../../scorecards/ScorecardKey.ts'
import { creditRow, SITE_CHANNEL, scoreRow } from '../projectionRows.ts'
import { cutPipeline, SUM_FIELDS } from './cutPipeline.ts'
import type { Mongo, MongoSession } from './mongoOf.ts'

/** Writes one batch inside the session's transaction: documents, day buckets, months, live craft, positions. */
export async function writeBatch(mongo: Mongo, session: MongoSession, batch: ProjectionBatch): Promise<void> {
  await replaceDocuments(mongo, session, batch)
  await sumDays(mongo, session, batch.generation, { day: { $in: batch.days.map((day) => day ?? '') } })
  for (const month of monthsOf(batch.days)) await sumMonths(mongo, session, batch.generation, month)
  await sumLive(mongo, session, batch.generation, { author: { $in: batch.authors.map((author) => author ?? '') } })
  await place(mongo, session, batch)
}

/** Computes every bucket of a generation. */
export async function sumUp(mongo: Mongo, session: MongoSession, generation: number): Promise<void> {
  await mongo.collection('ops-scorecards').deleteMany({ generation }, { session })
  await sumDays(mongo, session, generation, {})
  await sumMonths(mongo, session, generation, null)
  await sumLive(mongo, session, generation, {})
}

/** Drops all rows of other generations. */
export async function dropOthers(mongo: Mongo, session: MongoSession, generation: number): Promise<void> {
  for (const slug of ['ops-scores', 'ops-credits', 'ops-scorecards']) {
    await mongo.collection(slug).deleteMany({ generation: { $ne: generation } }, { session })
  }
}

async function replaceDocuments(mongo: Mongo, session: MongoSession, batch: ProjectionBatch): Promise<void> {
  if (batch.documents.length === 0) return
  const { generation, documents } = batch
  const subjects = documents.map(({ subject }) => ({ subjectCollection: subject.collection, subjectId: subject.id }))
  const credits = documents.flatMap(({ contributions }) => contributions.map((row) => creditRow(generation, row)))
  const scores = documents.flatMap(({ subject, score }) => (score ? [scoreRow(generation, subject, score)] : []))
  await replace(mongo, session, 'ops-credits', { generation, $or: subjects }, credits)
  await replace(mongo, session, 'ops-scores', { generation, $or: subjects }, scores)
}

async function replace(
  mongo: Mongo,
  session: MongoSession,
  slug: string,
  filter: Record<string, unknown>,
  rows: readonly object[],
): Promise<void> {
  await mongo.collection(slug).deleteMany(filter, { session })
  if (rows.length > 0) await mongo.collection(slug).insertMany([...rows], { session, ordered: true })
}

async function sumDays(
  mongo: Mongo,
  session: MongoSession,
  generation: number,
  which: { day?: object },
): Promise<void> {
  const rows: object[] = []
  for (const by of SCORECARD_CUTS) {
    const pipeline = cutPipeline(by, { generation, ...which })
    const buckets = await mongo.collection('ops-credits').aggregate(pipeline, { session }).toArray()
    rows.push(...buckets.map((bucket) => ({ generation, cut: by, grain: 'day', ...bucket })))
  }
  const period = which.day ? { period: which.day } : {}
  await replace(mongo, session, 'ops-scorecards', { generation, grain: 'day', ...period }, rows)
}

const monthsOf = (days: ProjectionBatch['days']): readonly string[] => [
  ...new Set(days.flatMap((day) => (day === null ? [] : [day.slice(0, 7)]))),
]

/** The months of a generation, or one of them, as sums of their days. */
async function sumMonths(mongo: Mongo, session: MongoSession, generation: number, month: string | null): Promise<void> {
  const period = month === null ? { $ne: '' } : { $gte: `${month}-01`, $lte: `${month}-31` }
  const scorecards = mongo.collection('ops-scorecards')
  const rows = await scorecards
    .aggregate(
      [
        { $match: { generation, grain: 'day', period } },
        {
          $group: {
            _id: {
              cut: '$cut',
              period: { $substrBytes: ['$period', 0, 7] },
              author: '$author',
              channel: '$channel',
              topic: '$topic',
            },
            ...Object.fromEntries(SUM_FIELDS.map((name) => [name, { $sum: `$${name}` }])),
          },
        },
      ],
      { session },
    )
    .toArray()
  const months = rows.map(({ _id, ...sums }) => ({ generation, grain: 'month', ...(_id as object), ...sums }))
  const filter = { generation, grain: 'month', ...(month === null ? {} : { period: month }) }
  await replace(mongo, session, 'ops-scorecards', filter, months)
}

async function sumLive(
  mongo: Mongo,
  session: MongoSession,
  generation: number,
  which: { author?: object },
): Promise<void> {
  const match = { generation, channel: SITE_CHANNEL, live: true, published: { $gt: 0 }, craft: { $ne: null }, ...which }
  const rows = await mongo
    .collection('ops-credits')
    .aggregate(
      [
        { $match: match },
        {
          $group: {
            _id: '$author',
            published: { $sum: '$units' },
            craftArticles: { $sum: 1 },
            craftUnits: { $sum: '$units' },
            craftTenths: { $sum: { $multiply: ['$units', '$craft'] } },
            craftSquares: { $sum: { $multiply: ['$units', '$craft', '$craft'] } },
          },
        },
      ],
      { session },
    )
    .toArray()
  const zeros = { republished: 0, updated: 0, withdrawn: 0, words: 0, tokens: 0 }
  const live = rows.map(({ _id, ...sums }) => ({
    ...{ generation, cut: 'author', grain: 'live', period: '', author: _id, channel: '', topic: '' },
    ...zeros,
    ...sums,
  }))
  await replace(mongo, session, 'ops-scorecards', { generation, grain: 'live', ...which }, live)
}

async function place(mongo: Mongo, session: MongoSession, batch: ProjectionBatch): Promise<void> {
  if (batch.positions.length === 0) return
  const { projectedAt } = batch
  const operations = batch.positions.map(({ id, position }) => ({
    updateOne: { filter: { _id: id }, update: { $set: { position, projectedAt } } },
  }))
  await mongo.collection('ops-events').bulkWrite(operations, { session, ordered: true })
}
