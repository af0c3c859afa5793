/**
 * What one document adds to one author's figures in one scope on one day.
 *
 * A document of two authors on two channels has, for each day on which something happened, 2 × (1 + 2) rows: the
 * site's own count (`scope: 'site'`, channel null) and one for each channel. Counts are of the document; a figure is
 * count × `units`. Whole numbers only.
 */
export type Contribution = {
  readonly collection: string
  readonly document: string
  /** Null when the document credits nobody. */
  readonly author: string | null
  readonly scope: 'site' | 'channel'
  /** The channel of a `channel` row; null there when the document is on no channel. Always null for `site`. */
  readonly channel: string | null
  /** `YYYY-MM-DD` in the site's zone, or null when the source gave no date. */
  readonly day: string | null
  /** Of the last fact that made a count of this row; with collection and document it names that fact. */
  readonly sequence: number
  /** Is the document live now in this scope? */
  readonly live: boolean
  readonly units: number
  readonly published: number
  readonly republished: number
  readonly updated: number
  readonly withdrawn: number
  /** Publications of that day that an editor overrode the rules of a channel for. */
  readonly overridden: number
  readonly topics: readonly string[]
  readonly language: string | null
  /** Of the version first published in this scope. */
  readonly words: number
  readonly tokens: number
  /** Craft of the last live version in tenths of a point (0–1000), or null. */
  readonly craft: number | null
  /** What people's marks say of the last live version, in tenths of a point (0–1000), or null. */
  readonly review: number | null
}
