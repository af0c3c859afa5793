import type { OwnText } from './OwnText.ts'

/** A text with its grams, ready to be compared with others. */
export type Fingerprinted = {
  readonly text: OwnText
  readonly grams: Float64Array
  /** The same as a set, without NaN. */
  readonly all: ReadonlySet<number>
}
