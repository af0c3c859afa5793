import type { ComparedPair } from '../backtest/ComparedPair.ts'

/** A text as it was read. */
export type ComparedTextName = { readonly collection: string; readonly id: string; readonly contentHash: string }

/** Which of two texts somebody found better. */
export type ComparisonRequest = {
  readonly left: ComparedTextName
  readonly right: ComparedTextName
  readonly better: ComparedPair['better']
}
