import type { Contribution } from './Contribution.ts'
import type { ScorecardKey } from './ScorecardKey.ts'
import type { KeyFilter } from './ScorecardStore.ts'

/**
 * Which contributions a figure counts: those with that count; `live` those that changed the number of live articles;
 * `scored` and `unscored` first publications with and without a craft score, `reviewed` and `unreviewed` those whose last
 * live text people have and have not marked.
 */
export type Counting =
  | 'published'
  | 'republished'
  | 'updated'
  | 'withdrawn'
  | 'overridden'
  | 'live'
  | 'scored'
  | 'unscored'
  | 'reviewed'
  | 'unreviewed'

/** The contributions behind one cell of a report. */
export type ContributionQuery = {
  readonly generation: number
  readonly scope: Contribution['scope']
  /** The cell's line: null is nobody or none; a dimension that is absent may be anything. */
  readonly line: Partial<ScorecardKey>
  /** What the report is filtered by beside. */
  readonly filter: KeyFilter
  /** Days, both inclusive; null for none. */
  readonly days: { readonly from: string; readonly to: string } | null
  /** Whether undated documents count, beside the days. */
  readonly undated: boolean
  readonly counting: Counting
  /** How many rows are wanted, 0 for the number alone. */
  readonly limit: number
}

/** A contribution with the fact that made it. `title` is null when the caller may not read the document. */
export type SampledContribution = Contribution & {
  readonly fact: string | null
  /** When it occurred, ISO 8601 in UTC. */
  readonly at: string | null
  readonly title: string | null
}

/**
 * A later fact that changed what was counted before: a voiding, a correction, a merge of the author, channel or topic
 * that a line is of. `at` is when it was recorded.
 */
export type Correction = { readonly fact: string; readonly type: string; readonly at: string }

/**
 * Reads the latest of the contributions behind a cell. `n` is how many there are, one a document × author × day, and
 * `documents` how many documents they are of.
 */
export type ContributionsPort = (query: ContributionQuery) => Promise<{
  readonly n: number
  readonly documents: number
  readonly rows: readonly SampledContribution[]
  readonly corrections: readonly Correction[]
}>
