import type { Fact, Subject } from './Fact.ts'
import type { NewFact } from './NewFact.ts'

/** The port that settling writes to. */
export type FactStore<State> = {
  /** The subject's fact with the highest sequence, as the current transaction sees it; null when there is none. */
  readonly last: (subject: Subject) => Promise<Fact<State> | null>
  /**
   * Appends one fact. Answers `taken` when another fact has that subject and sequence and nothing was written, so that
   * the caller can settle again. Inside a MongoDB transaction a double sequence aborts the transaction instead.
   */
  readonly append: (fact: NewFact<State>) => Promise<'appended' | 'taken'>
}
