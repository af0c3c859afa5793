/** Where a finding is: keys and indexes from the body's root, e.g. `['root', 'children', 3]`; `['title']` for a field. */
export type FindingPath = readonly (string | number)[]

/**
 * One entry of the ledger: points lost, and why.
 *
 * `rule` is stable (`heading-gap`), `reason` is a sentence in English with its numbers in it, and `data` holds those
 * numbers so that another language can say the same. `from` and `to` (excluded) are UTF-16 offsets in the text of the block
 * at `path`, its runs joined and a line feed for each line break; absent where the whole node is meant.
 */
export type Finding = {
  readonly dimension: LossName
  readonly rule: string
  readonly points: number
  readonly path: FindingPath
  readonly from?: number
  readonly to?: number
  readonly reason: string
  readonly data?: Readonly<Record<string, string | number>>
}

/** What a score may lose points by beside the dimensions, once a text was looked up in the archive. */
export type GateName = 'originality' | 'fluency'

/** All that points are lost by. */
export type LossName = DimensionName | GateName

export type DimensionName =
  | 'substance'
  | 'sentences'
  | 'structure'
  | 'sources'
  | 'media'
  | 'headline'
  | 'hygiene'
  | 'metadata'

/** What a dimension may cost and what it did cost, in points of the whole score (all weights together are 100). */
export type DimensionLoss = { readonly name: LossName; readonly weight: number; readonly lost: number }
