import type { Criterion } from '../reviews/Criterion.ts'
import type { FieldMap } from '../settings/FieldMap.ts'
import type { TargetWords, WorkingSlugs } from '../settings/Settings.ts'

/** What a host tells `contentOps()`. Everything has a default. */
export type ContentOpsOptions = {
  /** Keeps collections and fields, so that the schema stays, and drops all behaviour. */
  readonly disabled?: boolean
  /**
   * The content collections, by slug, with the field that holds each part. Absent means the product's own `articles`.
   * A slug that the host has already is used as it is; `articles` is added when it is named and the host has none.
   */
  readonly content?: Readonly<Record<string, FieldMap>>
  /**
   * Other slugs for the working collections. A collection that the host already has under its slug is used as it is;
   * `users` must then have a `role` field with the five roles.
   */
  readonly slugs?: Partial<WorkingSlugs>
  /** The field of the media collection that holds the alternative text. Default `alt`. */
  readonly mediaAlt?: string
  /** IANA zone that days are counted in. Default `SITE_TIME_ZONE`, else `UTC`. */
  readonly timeZone?: string
  /** May anybody read published content without logging in? Default false. */
  readonly publicContent?: boolean
  /** Hosts that are the site itself: a link to them is no source. Default the host of `SERVER_URL`. */
  readonly ownHosts?: readonly string[]
  /** Does this process project facts and run schedules? Default true; false where `content-ops work` runs beside. */
  readonly worker?: boolean
  /** Prior strength of the shrunk means, in articles. Default 3 (measured on five archives: 2.2–4.0). */
  readonly priorArticles?: number
  /**
   * English-word equivalents from which a document is long enough, by its row as the database has it: a brief may be done
   * with 300, a feature ask for 1,500. Null, or no number above 0, means the default, 800.
   */
  readonly targetWords?: TargetWords
  /**
   * What reviewers mark a text by, from 1 to 5: one to ten criteria. Default substance, clarity, sources, usefulness. A
   * review keeps the points that its marks made when they were given.
   */
  readonly rubric?: readonly Criterion[]
  /** May people review, and approve, what they are credited for? Default false. */
  readonly ownReviews?: boolean
}
