import type { Assessment } from './Assessment.ts'
import type { Cause } from './Cause.ts'
import type { FactType } from './FactType.ts'
import type { PublishingOverride } from './PublishingOverride.ts'

/** Where a fact comes from. Only `import`, `adopted` and `demo` facts may bear a time other than the server's clock. */
export type FactOrigin = 'live' | 'import' | 'adopted' | 'reconciled' | 'demo'

/** The person or service account that made a change, by id only. */
export type Actor = { readonly collection: string; readonly id: string }

/** The document a fact is about. Ids are strings on every database. */
export type Subject = { readonly collection: string; readonly id: string }

/**
 * One committed change of a subject. Facts are append-only: everything a report shows is computed from them.
 *
 * `position` is the fact's place in the feed (dense, unique, from 1) and is null until the projector has seen it.
 * `sequence` counts the facts of one subject from 1. `occurredAt` and `recordedAt` are ISO 8601 in UTC.
 */
export type Fact<State = unknown> = {
  readonly id: string
  readonly position: number | null
  readonly type: FactType
  readonly subject: Subject
  /** The content document that a fact of another subject speaks of, as `collection/id`; null or absent for none. */
  readonly about?: string | null
  readonly sequence: number
  readonly occurredAt: string
  readonly recordedAt: string
  readonly actor: Actor | null
  readonly cause: Cause
  readonly origin: FactOrigin
  readonly changed: readonly string[]
  readonly state: State
  readonly data: FactData
  readonly projectedAt: string | null
}

/**
 * What a fact says beyond the state.
 *
 * - `reason`: why an article was withdrawn (`unpublish`, `trash`, `delete`) or a fact voided.
 * - `dated`: false when the source gave no date at all; such a document counts in all-time totals only.
 * - `voids`: the sequences of the same subject that this fact takes out of every figure.
 * - `override`: why an editor published the text although a channel asked for more, and what was missing.
 * - `assessment`: what was found when the text was looked up in the archive; every fact of the text has it from then on.
 * - `canonical`: where the document says that its text was first published; a copy that says so loses nothing.
 * - `findings`: the craft findings of the state, kept here so that scores can be rebuilt from facts alone.
 */
export type FactData = {
  readonly reason?: string
  readonly dated?: false
  readonly voids?: readonly number[]
  readonly findings?: readonly unknown[]
  readonly run?: string
  readonly override?: PublishingOverride
  readonly assessment?: Assessment
  readonly canonical?: string
}
