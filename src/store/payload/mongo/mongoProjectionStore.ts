import type { ContentState } from '../../../facts/ContentState.ts'
import type { Fact, Subject } from '../../../facts/Fact.ts'
import { idsByCollection } from '../../../facts/idsByCollection.ts'
import { MERGE_FACTS } from '../../../facts/MERGE_FACTS.ts'
import { subjectKey } from '../../../facts/subjectKey.ts'
import { reviewsByDocument } from '../../../reviews/reviewsByDocument.ts'
import type { ProjectionPointer, ProjectionStore } from '../../../scorecards/ProjectionStore.ts'
import { factOfRow } from '../factRow.ts'
import { initialPointer, POINTER_KEY, pointerOf } from '../projectionPointer.ts'
import { dropOthers } from './dropOthers.ts'
import { factRowOf } from './factRowOf.ts'
import { fencedTransaction } from './fencedTransaction.ts'
import type { Mongo, MongoSession } from './mongoOf.ts'
import { sumUp } from './sumUp.ts'
import { writeBatch } from './writeBatch.ts'

/** Projections in MongoDB. Every write is one transaction that first touches the fence of the lease. */
export function mongoProjectionStore(mongo: Mongo): ProjectionStore {
  const events = () => mongo.collection('ops-events')
  return {
    pointer: (timeZone) => readPointer(mongo, timeZone),
    pending: async (limit) => {
      // As the index has them: one more key, and each batch would read and sort all that waits.
      const order = { recordedAt: 1, sequence: 1 }
      const rows = await events().find({ projectedAt: null }).sort(order).limit(limit).toArray()
      return rows.map((row) => factOfRow(factRowOf(row)))
    },
    chains: (subjects) => readChains(mongo, subjects),
    reviews: async (subjects) => {
      const about = { $in: subjects.map(subjectKey) }
      const rows = await events().find({ about }).sort({ recordedAt: 1, sequence: 1, _id: 1 }).toArray()
      return reviewsByDocument(rows.map((row): Fact => factOfRow(factRowOf(row))))
    },
    activatedFormula: () => readActivated(mongo),
    merges: async () => {
      const rows = await events()
        .find({ type: { $in: [...MERGE_FACTS] } })
        .sort({ recordedAt: 1, sequence: 1, _id: 1 })
        .toArray()
      return rows.map((row): Fact => factOfRow(factRowOf(row)))
    },
    touched: (generation, subjects) => readTouched(mongo, generation, subjects),
    documentsOf: (generation, kind, id) => documentsOf(mongo, generation, kind, id),
    subjects: (after, limit) => readSubjects(mongo, after, limit),
    commit: (lease, batch) => fencedTransaction(mongo, lease, (session) => writeBatch(mongo, session, batch)),
    sumUp: (lease, generation) => sumUp(mongo, lease, generation),
    swap: (lease, pointer) => fencedTransaction(mongo, lease, (session) => setPointer(mongo, session, pointer)),
    dropOthers: (lease, generation) => dropOthers(mongo, lease, generation),
  }
}

async function readPointer(mongo: Mongo, timeZone: string): Promise<ProjectionPointer> {
  const locks = mongo.collection('ops-locks')
  const row = await locks.findOneAndUpdate(
    { key: POINTER_KEY },
    { $setOnInsert: { value: initialPointer(timeZone), token: 0 } },
    { upsert: true, returnDocument: 'after' },
  )
  const [last] = await mongo
    .collection('ops-events')
    .find({ position: { $gt: 0 } })
    .sort({ position: -1 })
    .limit(1)
    .toArray()
  return { ...pointerOf(row?.value), position: Number(last?.position ?? 0) }
}

async function setPointer(
  mongo: Mongo,
  session: MongoSession,
  { generation, timeZone, layout, formula }: ProjectionPointer,
): Promise<void> {
  const value = { generation, timeZone, layout, formula }
  await mongo.collection('ops-locks').updateOne({ key: POINTER_KEY }, { $set: { value } }, { session })
}

async function readActivated(mongo: Mongo): Promise<string | null> {
  const [last] = await mongo
    .collection('ops-events')
    .find({ type: 'formula.activated' })
    .sort({ sequence: -1 })
    .limit(1)
    .toArray()
  const formula = (last?.state as { readonly formula?: unknown } | undefined)?.formula
  return typeof formula === 'string' ? formula : null
}

const whereAny = (subjects: readonly Subject[]): Record<string, unknown> => ({
  $or: [...idsByCollection(subjects)].map(([subjectCollection, ids]) => ({
    subjectCollection,
    subjectId: { $in: ids },
  })),
})

async function readChains(
  mongo: Mongo,
  subjects: readonly Subject[],
): Promise<readonly (readonly Fact<ContentState>[])[]> {
  if (subjects.length === 0) return []
  const chains = new Map(subjects.map((subject) => [subjectKey(subject), [] as Fact<ContentState>[]]))
  const rows = await mongo.collection('ops-events').find(whereAny(subjects)).sort({ sequence: 1 }).toArray()
  for (const row of rows) {
    const fact = factOfRow<ContentState>(factRowOf(row))
    chains.get(subjectKey(fact.subject))?.push(fact)
  }
  return [...chains.values()]
}

async function readTouched(mongo: Mongo, generation: number, subjects: readonly Subject[]) {
  if (subjects.length === 0) return { days: [], authors: [] }
  const rows = await mongo
    .collection('ops-credits')
    .aggregate([
      { $match: { generation, ...whereAny(subjects) } },
      { $group: { _id: { day: '$day', author: '$author' } } },
    ])
    .toArray()
  const keys = rows.map((row) => row._id as { day: string; author: string })
  return {
    days: [...new Set(keys.map(({ day }) => day || null))],
    authors: [...new Set(keys.map(({ author }) => author || null))],
  }
}

async function documentsOf(mongo: Mongo, generation: number, kind: 'author' | 'channel' | 'topic', id: string) {
  const field = kind === 'topic' ? 'topics' : kind
  const rows = await mongo
    .collection('ops-credits')
    .aggregate([
      { $match: { generation, [field]: id } },
      { $group: { _id: { collection: '$subjectCollection', id: '$subjectId' } } },
    ])
    .toArray()
  return rows.map((row) => row._id as Subject)
}

async function readSubjects(mongo: Mongo, after: Subject | null, limit: number) {
  const beyond = after
    ? {
        $or: [
          { subjectCollection: { $gt: after.collection } },
          { subjectCollection: after.collection, subjectId: { $gt: after.id } },
        ],
      }
    : {}
  const rows = await mongo
    .collection('ops-events')
    .aggregate([
      { $match: { sequence: 1, type: { $regex: '^article\\.' }, ...beyond } },
      { $sort: { subjectCollection: 1, subjectId: 1 } },
      { $limit: limit },
      { $project: { _id: 0, collection: '$subjectCollection', id: '$subjectId' } },
    ])
    .toArray()
  return rows as unknown as readonly Subject[]
}
