import type { ContentState } from '../facts/ContentState.ts'
import type { Fact, Subject } from '../facts/Fact.ts'
import type { Lease } from '../facts/Lease.ts'
import { mergedInto } from '../facts/mergedInto.ts'
import { subjectKey } from '../facts/subjectKey.ts'
import { subjectOfKey } from '../facts/subjectOfKey.ts'
import type { Aliases } from '../scorecards/Aliases.ts'
import { aliasesOf } from '../scorecards/aliasesOf.ts'
import type { ProjectedDocument, ProjectionBatch, ProjectionStore, Touched } from '../scorecards/ProjectionStore.ts'
import { projectedDocuments } from './projectedDocuments.ts'

/** Facts taken in at once: small enough for a MongoDB transaction, large enough that an import is not slowed. */
export const BATCH_SIZE = 250

type Chain = readonly Fact<ContentState>[]

/**
 * Takes one batch of new facts into the projections and gives each its place in the feed. Only sets, never adds: run
 * twice, or again after a crash, it gives the same rows.
 *
 * @returns how many facts were taken in; 0 means there is nothing to do.
 * @throws LeaseLost when another process is the projector by now; nothing was written then.
 */
export async function project(store: ProjectionStore, lease: Lease, timeZone: string, now: Date): Promise<number> {
  const pending = await store.pending(BATCH_SIZE)
  if (pending.length === 0) return 0
  const pointer = await store.pointer(timeZone)
  const { generation } = pointer
  const merges = await store.merges()
  const aliases = aliasesOf(merges)
  const moved = await mergedDocuments(store, generation, pending, merges, aliases)
  const projectedAt = now.toISOString()
  const commit = async (chains: readonly Chain[], positions: ProjectionBatch['positions']): Promise<void> => {
    const documents = await projectedDocuments(
      store,
      chains.filter((chain) => chain.some(isContent)),
      {
        ...pointer,
        aliases,
      },
    )
    const before = await store.touched(
      generation,
      documents.map(({ subject }) => subject),
    )
    await store.commit(lease, { generation, documents, positions, projectedAt, ...touchedBy(before, documents) })
  }
  // An author may have any number of documents; the merge counts as waiting until the last of them has moved.
  const reviewed = pending.flatMap(({ about }) => subjectOfKey(about) ?? [])
  for (const some of inSteps(unique([...moved, ...reviewed]))) await commit(await store.chains(some), [])
  const chains = await store.chains(unique(pending.map(({ subject }) => subject)))
  const facts = inFeedOrder([...pending, ...missedPredecessors(pending, chains)])
  await commit(
    chains,
    facts.map(({ id }, index) => ({ id, position: pointer.position + index + 1 })),
  )
  return facts.length
}

const inSteps = (subjects: readonly Subject[]): readonly (readonly Subject[])[] =>
  Array.from({ length: Math.ceil(subjects.length / BATCH_SIZE) }, (_, step) =>
    subjects.slice(step * BATCH_SIZE, (step + 1) * BATCH_SIZE),
  )

const isContent = (fact: Fact): boolean => fact.type.startsWith('article.')

const unique = (subjects: readonly Subject[]): readonly Subject[] => [
  ...new Map(subjects.map((subject) => [subjectKey(subject), subject])).values(),
]

/**
 * Facts that the limit cut off although a later fact of their subject is in the batch: the process that recorded them
 * had a fast clock. They come along, so that a batch always has something to place.
 */
function missedPredecessors(pending: readonly Fact[], chains: readonly Chain[]): readonly Fact[] {
  const ids = new Set(pending.map(({ id }) => id))
  return chains.flatMap((chain) => {
    const last = chain.findLastIndex(({ id }) => ids.has(id))
    return chain.slice(0, Math.max(last, 0)).filter((fact) => fact.position === null && !ids.has(fact.id))
  })
}

/** Oldest first, but never a later fact of a subject before an earlier one, however the clocks of processes differ. */
function inFeedOrder(facts: readonly Fact[]): readonly Fact[] {
  const bySubject = new Map<string, Fact[]>()
  for (const fact of facts)
    bySubject.set(subjectKey(fact.subject), [...(bySubject.get(subjectKey(fact.subject)) ?? []), fact])
  for (const chain of bySubject.values()) chain.sort((a, b) => a.sequence - b.sequence)
  return facts.flatMap((fact) => bySubject.get(subjectKey(fact.subject))?.shift() ?? [])
}

/** The documents whose rows a merge, or its undoing, moves: stored rows bear the ids that were merged into. */
async function mergedDocuments(
  store: ProjectionStore,
  generation: number,
  pending: readonly Fact[],
  merges: readonly Fact[],
  aliases: Aliases,
): Promise<readonly Subject[]> {
  const before = aliasesOf(merges.filter(({ position }) => position !== null))
  const found: Subject[] = []
  for (const { subject, type } of pending.filter(({ type }) => /\.(un)?merged$/.test(type))) {
    const kind = type.slice(0, type.indexOf('.')) as keyof Aliases
    const ever = merges
      .filter((fact) => subjectKey(fact.subject) === subjectKey(subject))
      .flatMap((fact) => mergedInto(fact) ?? [])
    const ids = new Set([subject.id, ...ever].flatMap((id) => [id, before[kind](id), aliases[kind](id)]))
    for (const id of ids) found.push(...(await store.documentsOf(generation, kind, id)))
  }
  return found
}

/** Days and authors of the rows that were and of the rows that will be. */
function touchedBy(
  before: Touched,
  documents: readonly ProjectedDocument[],
): Pick<ProjectionBatch, 'days' | 'authors'> {
  const rows = documents.flatMap(({ contributions }) => contributions)
  return {
    days: [...new Set([...before.days, ...rows.map(({ day }) => day)])],
    authors: [...new Set([...before.authors, ...rows.map(({ author }) => author)])],
  }
}
