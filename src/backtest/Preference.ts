/**
 * How often one number about texts prefers the one that people prefer: `agrees` and `contradicts` where the whole interval is on
 * one side of a half, `nothing` where it is on both, `few` where too few pairs differ in it to tell.
 */
export type Preference = {
  /** `craft`, or a dimension of it. */
  readonly of: string
  readonly verdict: 'agrees' | 'contradicts' | 'nothing' | 'few'
  /** Of the pairs that differ in it and that people decided, the share in which it agrees, with its interval, 0–1. */
  readonly share: { readonly n: number; readonly value: number; readonly low: number; readonly high: number } | null
}
