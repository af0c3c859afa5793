import type { Subject } from '../facts/Fact.ts'
import type { Lease } from '../facts/Lease.ts'
import { aliasesOf } from '../scorecards/aliasesOf.ts'
import { BUCKET_LAYOUT } from '../scorecards/BUCKET_LAYOUT.ts'
import type { ProjectionStore } from '../scorecards/ProjectionStore.ts'
import { BATCH_SIZE } from './project.ts'
import { projectedDocuments } from './projectedDocuments.ts'

/** What a rebuild did. */
export type Rebuilt = { readonly documents: number; readonly generation: number; readonly timeZone: string }

type Options = {
  /** The zone that days are counted in from now on; absent keeps the one that figures have. */
  readonly timeZone?: string
  readonly defaultTimeZone: string
  readonly now: () => Date
  /** Called after each page, so that the caller can renew its lease and show how far it is. */
  readonly onPage?: (documents: number) => Promise<void>
}

/**
 * Computes every projection from the facts into a new generation and makes reports read it in one step. No report
 * sees half of it; no fact and no position changes. Scores are counted under the craft formula that was activated last. The lease keeps the projector waiting meanwhile.
 */
export async function rebuild(store: ProjectionStore, lease: Lease, options: Options): Promise<Rebuilt> {
  const pointer = await store.pointer(options.defaultTimeZone)
  const generation = pointer.generation + 1
  const timeZone = options.timeZone ?? pointer.timeZone
  const formula = (await store.activatedFormula()) ?? pointer.formula
  // What a rebuild that was killed has left behind, before its swap or after.
  await store.dropOthers(lease, pointer.generation)
  const aliases = aliasesOf(await store.merges())
  let documents = 0
  let after: Subject | null = null
  for (;;) {
    const subjects: readonly Subject[] = await store.subjects(after, BATCH_SIZE)
    if (subjects.length === 0) break
    const chains = await store.chains(subjects)
    const projected = await projectedDocuments(store, chains, { timeZone, aliases, formula })
    const projectedAt = options.now().toISOString()
    await store.commit(lease, { generation, documents: projected, days: [], authors: [], positions: [], projectedAt })
    documents += subjects.length
    after = subjects.at(-1) ?? null
    await options.onPage?.(documents)
  }
  await store.sumUp(lease, generation)
  await store.swap(lease, { ...pointer, generation, timeZone, layout: BUCKET_LAYOUT, formula })
  await store.dropOthers(lease, generation)
  return { documents, generation, timeZone }
}
