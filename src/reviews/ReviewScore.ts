/** What people's marks say of one text. */
export type ReviewScore = {
  /** Points from 0 to 100, to a tenth. */
  readonly score: number
  /** People whose marks are in it. */
  readonly n: number
  /** Only one person has marked it. */
  readonly provisional: boolean
  /** The points that were mixed in; null when there was nothing usual yet. */
  readonly usual: number | null
  /** Each person's marks, in order of time. */
  readonly reviews: readonly {
    /** The id of the fact. */
    readonly fact: string
    /** ISO 8601 in UTC. */
    readonly at: string
    readonly points: number
    readonly severity: number
  }[]
}
