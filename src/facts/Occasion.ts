import type { Cause } from './Cause.ts'
import type { Actor, FactData, FactOrigin } from './Fact.ts'

/** Under which circumstances a subject is settled. */
export type Occasion = {
  /** The server's clock. */
  readonly now: Date
  readonly actor: Actor | null
  readonly cause: Cause
  readonly origin: FactOrigin
  /**
   * For `import`, `adopted` and `demo` only: when the document was first published at its source.
   * Null says that the source gave no date; undefined says that `now` is meant.
   */
  readonly publishedAt?: Date | null
  readonly data?: FactData
  readonly newId: () => string
}
