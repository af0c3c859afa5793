import type { ContentState } from '../facts/ContentState.ts'
import type { Fact, Subject } from '../facts/Fact.ts'
import type { Lease } from '../facts/Lease.ts'
import type { ReviewScore } from '../reviews/ReviewScore.ts'
import type { ReviewState } from '../reviews/ReviewState.ts'
import type { Contribution } from './Contribution.ts'

/** Which rows reports read, and how far the projector has come. */
export type ProjectionPointer = {
  readonly generation: number
  readonly timeZone: string
  /** Of its buckets; see `BUCKET_LAYOUT`. */
  readonly layout: number
  /** The craft formula whose scores are counted. */
  readonly formula: string
  /** Highest position given, 0 when none. */
  readonly position: number
}

/** The score row of a document; null removes it. */
export type ScoreRow = {
  readonly sequence: number
  readonly state: ContentState
  readonly findings: readonly unknown[]
  readonly review: ReviewScore | null
  /** The way in which the text was looked up in the archive; null while it was not. */
  readonly assessed: string | null
}

/** One document's rows, replaced as a whole. */
export type ProjectedDocument = {
  readonly subject: Subject
  readonly contributions: readonly Contribution[]
  readonly score: ScoreRow | null
}

/** What one batch writes, all or nothing. */
export type ProjectionBatch = {
  readonly generation: number
  readonly documents: readonly ProjectedDocument[]
  /**
   * Day buckets to compute anew from the contributions; null stands for "undated". The months and years that they are in
   * are computed anew from their days and months.
   */
  readonly days: readonly (string | null)[]
  /**
   * All authors with a row that was replaced or written; null is nobody. Their craft of live articles is computed anew,
   * and of the months and years only lines of theirs and lines of no author.
   */
  readonly authors: readonly (string | null)[]
  /** The place in the feed of each fact that the batch has taken in. */
  readonly positions: readonly { readonly id: string; readonly position: number }[]
  readonly projectedAt: string
}

/** Days and authors that a document's stored rows touch now. */
export type Touched = { readonly days: readonly (string | null)[]; readonly authors: readonly (string | null)[] }

/** The port that the projector works on. */
export type ProjectionStore = {
  /** Where projections stand; the first call of an empty database writes generation 1 in this zone. */
  readonly pointer: (timeZone: string) => Promise<ProjectionPointer>
  /** Facts without a position, oldest first, each subject's in sequence. */
  readonly pending: (limit: number) => Promise<readonly Fact[]>
  /** All facts of these content subjects, in sequence. */
  readonly chains: (subjects: readonly Subject[]) => Promise<readonly (readonly Fact<ContentState>[])[]>
  /** All `review.recorded` facts of these content documents, by `subjectKey`; a document without any is left out. */
  readonly reviews: (subjects: readonly Subject[]) => Promise<ReadonlyMap<string, readonly Fact<ReviewState>[]>>
  /** The craft formula of the last `formula.activated` fact; null when there was none. */
  readonly activatedFormula: () => Promise<string | null>
  /** All merge and unmerge facts, in order. */
  readonly merges: () => Promise<readonly Fact[]>
  readonly touched: (generation: number, subjects: readonly Subject[]) => Promise<Touched>
  /** Documents with rows of this author, channel or topic. */
  readonly documentsOf: (
    generation: number,
    kind: 'author' | 'channel' | 'topic',
    id: string,
  ) => Promise<readonly Subject[]>
  /** Content subjects that have facts, in a stable order, after the given one. */
  readonly subjects: (after: Subject | null, limit: number) => Promise<readonly Subject[]>
  /** @throws LeaseLost when another process holds the lease by now; nothing is written then. */
  readonly commit: (lease: Lease, batch: ProjectionBatch) => Promise<void>
  /** Computes every bucket of a generation from its contributions, in many steps: no report may read it yet. */
  readonly sumUp: (lease: Lease, generation: number) => Promise<void>
  /** Makes reports read this generation, in one step. The rows of others stay until `dropOthers`. */
  readonly swap: (lease: Lease, pointer: ProjectionPointer) => Promise<void>
  /** Drops every row of generations other than this one, in steps: what a rebuild replaced, or left when it was killed. */
  readonly dropOthers: (lease: Lease, generation: number) => Promise<void>
}
