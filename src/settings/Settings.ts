import type { Criterion } from '../reviews/Criterion.ts'
import type { FieldMap } from './FieldMap.ts'

/** The collections that the product works with, by role; the host may give each another slug. */
export type WorkingSlugs = {
  readonly users: string
  readonly consumers: string
  readonly authors: string
  readonly channels: string
  readonly topics: string
  readonly plans: string
  readonly articles: string
  readonly media: string
  readonly reviews: string
}

/** The target length of a document in English-word equivalents; null for the default. */
export type TargetWords = (row: Readonly<Record<string, unknown>>, collection: string) => number | null

/** The options of the product with every default filled in; kept in `config.custom.contentOps`. */
export type Settings = {
  readonly slugs: WorkingSlugs
  /** Content collections by slug, each with its field map. */
  readonly content: Readonly<Record<string, FieldMap>>
  /** The field of the media collection that holds the alternative text. */
  readonly mediaAlt: string
  /** IANA zone that days are counted in. */
  readonly timeZone: string
  /** May anybody read published content without logging in? */
  readonly publicContent: boolean
  /** Hosts that are the site itself, lower case. */
  readonly ownHosts: readonly string[]
  /** Does the app's own process project facts, run schedules and reconcile? */
  readonly worker: boolean
  /** Prior strength of the shrunk means, in articles. */
  readonly priorArticles: number
  readonly targetWords: TargetWords
  /** What reviewers mark a text by. */
  readonly rubric: readonly Criterion[]
  /** May people review what they are credited for? */
  readonly ownReviews: boolean
}
