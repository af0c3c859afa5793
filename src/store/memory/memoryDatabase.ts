import type { Fact } from '../../facts/Fact.ts'
import type { ProjectedDocument, ProjectionPointer } from '../../scorecards/ProjectionStore.ts'

/** A lease as it is kept: `expiresAt` in milliseconds since 1970; a free one has no holder. */
export type LeaseRow = { readonly holder: string | null; readonly token: number; readonly expiresAt: number }

/**
 * A whole database in memory, for tests and examples. The memory stores share one and replace what is in it; rows
 * themselves never change.
 */
export type MemoryDatabase = {
  /** By id, in the order of their appending. */
  readonly facts: Map<string, Fact>
  readonly leases: Map<string, LeaseRow>
  /** By generation, then by the subject's collection and id. */
  readonly generations: Map<number, ReadonlyMap<string, ProjectedDocument>>
  /** Which generation reports read, and how its days are counted; null before the first call for it. */
  pointer: Omit<ProjectionPointer, 'position'> | null
}

/** An empty database. */
export const memoryDatabase = (): MemoryDatabase => ({
  facts: new Map(),
  leases: new Map(),
  generations: new Map(),
  pointer: null,
})
