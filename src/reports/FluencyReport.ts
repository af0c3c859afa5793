/** How it stands with the judging of fluency in one language: it is off while there are too few articles to say what is usual. */
export type FluencyReport = {
  /** Primary subtag. */
  readonly language: string
  /** Live articles in it, at most a minute old. */
  readonly articles: number
  /** How many it takes. */
  readonly least: number
  readonly on: boolean
  /** Articles from which was learned what is usual, and when (ISO 8601 in UTC); null where nothing was. */
  readonly learned: { readonly articles: number; readonly at: string } | null
}
