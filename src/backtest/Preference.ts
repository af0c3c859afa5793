import type { Agreement } from './Agreement.ts'

/**
 * How often one number about texts prefers the one that people prefer; see {@link Agreement} for the verdicts. `unvaried` where
 * too few pairs differ in it to tell.
 */
export type Preference = {
  /** `craft`, or a dimension of it. */
  readonly of: string
  readonly verdict: Agreement['verdict']
  /** Of the pairs that differ in it and that people decided, the share in which it agrees, with its interval, 0–1. */
  readonly share: { readonly n: number; readonly value: number; readonly low: number; readonly high: number } | null
}
