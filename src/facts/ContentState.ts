/** One author's part of a document, in whole units; the parts of a document add up to {@link SHARE_UNITS}. */
export type Credit = { readonly author: string; readonly units: number }

/** The craft score as facts carry it. `score` is 0–100 with one decimal; `lost` is points lost per dimension. */
export type CraftSummary = {
  readonly formula: string
  readonly score: number
  readonly lost: Readonly<Record<string, number>>
}

/** All that figures need to know of a content document at one moment. Arrays of ids are sorted and hold no doubles. */
export type ContentState = {
  readonly isLive: boolean
  readonly channels: readonly string[]
  readonly credits: readonly Credit[]
  readonly topics: readonly string[]
  readonly language: string | null
  readonly contentHash: string
  /** Body tokens divided by the language's tokens per English word, a whole number. */
  readonly words: number
  readonly tokens: number
  readonly craft: CraftSummary | null
  readonly title: string | null
  readonly slug: string | null
  /** The document's own `updatedAt`, ISO 8601 in UTC. */
  readonly updatedAt: string
}
