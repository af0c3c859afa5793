/** What is usual in the archive of one language. */
export type FluencyModel = {
  /** Published articles that it was learned from. */
  readonly articles: number
  /** The familiarity that all but the least familiar of those articles have. */
  readonly bound: number
  /** The pairs of either half of them; a text is judged by the half that it is not in. */
  readonly halves: readonly [Uint8Array, Uint8Array]
}
