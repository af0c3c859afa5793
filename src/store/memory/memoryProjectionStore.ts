import type { ContentState } from '../../facts/ContentState.ts'
import type { Fact, Subject } from '../../facts/Fact.ts'
import type { Lease } from '../../facts/Lease.ts'
import { LeaseLost } from '../../facts/LeaseLost.ts'
import { MERGE_FACTS } from '../../facts/MERGE_FACTS.ts'
import { subjectKey } from '../../facts/subjectKey.ts'
import { reviewsByDocument } from '../../reviews/reviewsByDocument.ts'
import { BUCKET_LAYOUT } from '../../scorecards/BUCKET_LAYOUT.ts'
import type { Contribution } from '../../scorecards/Contribution.ts'
import type { ProjectedDocument, ProjectionBatch, ProjectionStore } from '../../scorecards/ProjectionStore.ts'
import { CRAFT_FORMULA } from '../../scoring/CRAFT_FORMULA.ts'
import { isRecord } from '../../text/isRecord.ts'
import { holdsLease } from './holdsLease.ts'
import type { MemoryDatabase } from './memoryDatabase.ts'
import { memoryProjection } from './memoryProjection.ts'

/**
 * Projections in memory. Buckets are not kept: the memory scorecard store sums them when they are read, so that the days
 * and authors of a batch say nothing here.
 */
export function memoryProjectionStore(database: MemoryDatabase): ProjectionStore {
  const write = async (lease: Lease, run: () => void): Promise<void> => {
    if (!holdsLease(database, lease)) throw new LeaseLost(lease)
    run()
  }
  const documentsIn = (generation: number): readonly ProjectedDocument[] => [
    ...(database.generations.get(generation)?.values() ?? []),
  ]
  return {
    pointer: async (timeZone) => {
      database.pointer ??= { generation: 1, timeZone, layout: BUCKET_LAYOUT, formula: CRAFT_FORMULA }
      const { position } = memoryProjection(database, timeZone).projection()
      return { ...database.pointer, position }
    },
    pending: async (limit) =>
      factsOf(database, ({ position }) => position === null)
        .sort(byAge)
        .slice(0, limit),
    chains: async (subjects) => subjects.map((subject) => chainOf(database, subject)),
    reviews: async (subjects) => {
      const keys = new Set(subjects.map(subjectKey))
      const found = factsOf(database, ({ about }) => typeof about === 'string' && keys.has(about)).sort(byAge)
      return reviewsByDocument(found)
    },
    activatedFormula: async () => activatedIn(database),
    merges: async () => factsOf(database, ({ type }) => MERGE_FACTS.includes(type)).sort(byAge),
    touched: async (generation, subjects) => touchedBy(documentsIn(generation), subjects),
    documentsOf: async (generation, kind, id) =>
      documentsIn(generation)
        .filter(({ contributions }) => contributions.some((row) => names(row, kind, id)))
        .map(({ subject }) => subject),
    subjects: async (after, limit) => subjectsAfter(database, after, limit),
    commit: (lease, batch) => write(lease, () => commit(database, batch)),
    sumUp: (lease) => write(lease, () => {}),
    swap: (lease, { generation, timeZone, layout, formula }) =>
      write(lease, () => {
        database.pointer = { generation, timeZone, layout, formula }
      }),
    dropOthers: (lease, generation) => write(lease, () => dropOthers(database, generation)),
  }
}

const factsOf = (database: MemoryDatabase, isWanted: (fact: Fact) => boolean): Fact[] =>
  [...database.facts.values()].filter(isWanted)

function activatedIn(database: MemoryDatabase): string | null {
  const all = factsOf(database, ({ type }) => type === 'formula.activated').sort((a, b) => a.sequence - b.sequence)
  const state = all.at(-1)?.state
  return isRecord(state) && typeof state.formula === 'string' ? state.formula : null
}

const byAge = (a: Fact, b: Fact): number =>
  compare(a.recordedAt, b.recordedAt) || a.sequence - b.sequence || compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

function chainOf(database: MemoryDatabase, subject: Subject): readonly Fact<ContentState>[] {
  const chain = factsOf(database, (fact) => subjectKey(fact.subject) === subjectKey(subject))
  // The caller asks for content subjects only, whose states are content states.
  return chain.sort((a, b) => a.sequence - b.sequence) as Fact<ContentState>[]
}

function touchedBy(documents: readonly ProjectedDocument[], subjects: readonly Subject[]) {
  const keys = new Set(subjects.map(subjectKey))
  const rows = documents
    .filter(({ subject }) => keys.has(subjectKey(subject)))
    .flatMap((document) => document.contributions)
  return {
    days: [...new Set(rows.map(({ day }) => day))],
    authors: [...new Set(rows.map(({ author }) => author))],
  }
}

function names(row: Contribution, kind: 'author' | 'channel' | 'topic', id: string): boolean {
  return kind === 'topic' ? row.topics.includes(id) : row[kind] === id
}

function subjectsAfter(database: MemoryDatabase, after: Subject | null, limit: number): readonly Subject[] {
  const content = factsOf(database, ({ type }) => type.startsWith('article.')).map(({ subject }) => subject)
  return [...new Map(content.map((subject) => [subjectKey(subject), subject])).values()]
    .sort(bySubject)
    .filter((subject) => after === null || bySubject(subject, after) > 0)
    .slice(0, limit)
}

const bySubject = (a: Subject, b: Subject): number => compare(a.collection, b.collection) || compare(a.id, b.id)

function commit(database: MemoryDatabase, batch: ProjectionBatch): void {
  const documents = new Map(database.generations.get(batch.generation))
  for (const document of batch.documents) documents.set(subjectKey(document.subject), document)
  database.generations.set(batch.generation, documents)
  for (const { id, position } of batch.positions) {
    const fact = database.facts.get(id)
    if (fact) database.facts.set(id, { ...fact, position, projectedAt: batch.projectedAt })
  }
}

function dropOthers(database: MemoryDatabase, generation: number): void {
  for (const other of [...database.generations.keys()]) {
    if (other !== generation) database.generations.delete(other)
  }
}
