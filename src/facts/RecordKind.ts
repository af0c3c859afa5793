import type { FactType } from './FactType.ts'
import type { RecordState } from './RecordState.ts'

/** A kind of record that makes facts: what its state is made of and which change of it is a fact. */
export type RecordKind = {
  readonly fields: readonly string[]
  /** The field that names the content document which its facts are about; absent for none. */
  readonly about?: string
  /** The type of the fact for this change, or null when the change is none. `before` is null for a new record. */
  readonly typeOf: (before: RecordState | null, after: RecordState) => FactType | null
}
