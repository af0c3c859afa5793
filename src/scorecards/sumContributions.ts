import { SHARE_UNITS } from '../facts/SHARE_UNITS.ts'
import type { BucketGrain } from './BucketGrain.ts'
import { bucketPeriodOf } from './bucketPeriodOf.ts'
import type { Contribution } from './Contribution.ts'
import { CUT_DIMENSIONS } from './CUT_DIMENSIONS.ts'
import { countAsOne } from './countAsOne.ts'
import { isInFilter } from './isInFilter.ts'
import { MEASURED_PARTS, type MeasuredPart } from './MeasuredPart.ts'
import type { ScorecardCut, ScorecardKey } from './ScorecardKey.ts'
import type { Bucket, KeyFilter } from './ScorecardStore.ts'
import type { Sums } from './Sums.ts'
import { scopeOf } from './scopeOf.ts'
import { scorecardKeyText } from './scorecardKeyText.ts'
import { ZERO_SUMS } from './ZERO_SUMS.ts'

/** What to sum: the lines, how finely in time, and which rows. `filter` absent means all rows. */
export type SumQuery = {
  readonly by: ScorecardCut
  readonly grain: BucketGrain
  readonly filter?: KeyFilter
}

/**
 * The buckets of a cut: Σ over the contributions of each line and period, in no particular order; only lines and
 * periods with a contribution have one. `period` is null for undated documents.
 *
 * - `site` and `author` count the site's own rows; `channel` and `author-channel` those of channels. A channel filter
 *   makes every cut count the rows of that channel; an author filter makes every cut count that author's part; a filter by
 *   several authors counts them as one.
 * - `topic`: each topic of a document counts the whole of it, so topics do not add up to the site; null is the line of
 *   documents without a topic. With a filter by topics only the lines of those topics appear.
 * - `craftArticles` and `reviewArticles` count each article whole where a line or the filter is of one author, else Σ units ÷ 27,720.
 */
export function sumContributions(rows: readonly Contribution[], query: SumQuery): readonly Bucket[] {
  const { by, grain, filter = {} } = query
  const scope = scopeOf(by, filter)
  const countsWhole =
    CUT_DIMENSIONS[by].includes('author') || filter.author !== undefined || filter.authors !== undefined
  const counted = rows.filter((row) => row.scope === scope && isInFilter(row, filter))
  const buckets = new Map<string, SummedBucket>()
  for (const row of filter.authors ? countAsOne(counted) : counted) {
    const period = periodOfRow(row, grain)
    for (const key of keysOf(row, by, filter)) addRow(bucketOf(buckets, key, period).sums, row)
  }
  return countsWhole ? [...buckets.values()] : [...buckets.values()].map(countWholeDocuments)
}

/** Added to in place while the rows are gone through: a copy a row would take most of the time. */
type SummedBucket = ScorecardKey & {
  readonly period: string | null
  readonly sums: { -readonly [Name in keyof Sums]: number }
}

function bucketOf(buckets: Map<string, SummedBucket>, key: ScorecardKey, period: string | null): SummedBucket {
  const name = `${period} ${scorecardKeyText(key)}`
  const known = buckets.get(name)
  if (known) return known
  const bucket = { ...key, period, sums: { ...ZERO_SUMS } }
  buckets.set(name, bucket)
  return bucket
}

function addRow(sums: SummedBucket['sums'], row: Contribution): void {
  const first = row.published * row.units
  sums.published += first
  sums.republished += row.republished * row.units
  sums.updated += row.updated * row.units
  sums.withdrawn += row.withdrawn * row.units
  sums.words += first * row.words
  sums.tokens += first * row.tokens
  sums.overridden += row.overridden * row.units
  if (first === 0) return
  for (const part of MEASURED_PARTS) addPart(sums, part, first, row[part])
}

function addPart(sums: SummedBucket['sums'], part: MeasuredPart, units: number, tenths: number | null): void {
  if (tenths === null) return
  sums[`${part}Articles`] += 1
  sums[`${part}Units`] += units
  sums[`${part}Tenths`] += units * tenths
  sums[`${part}Squares`] += units * tenths * tenths
}

function periodOfRow({ day }: Contribution, grain: SumQuery['grain']): string | null {
  return day === null ? null : bucketPeriodOf(grain, day)
}

function keysOf(row: Contribution, by: ScorecardCut, { topics }: KeyFilter): readonly ScorecardKey[] {
  const dimensions = CUT_DIMENSIONS[by]
  const author = dimensions.includes('author') ? row.author : null
  const channel = dimensions.includes('channel') ? row.channel : null
  if (by !== 'topic') return [{ author, channel, topic: null }]
  const counted = topics ? row.topics.filter((topic) => topics.includes(topic)) : row.topics
  const lines: readonly (string | null)[] = counted.length > 0 ? counted : [null]
  return lines.map((topic) => ({ author, channel, topic }))
}

/** All authors of a document are in the same line here, so that their parts make up whole documents. */
function countWholeDocuments(bucket: Bucket): Bucket {
  const { craftUnits, reviewUnits } = bucket.sums
  const whole = { craftArticles: craftUnits / SHARE_UNITS, reviewArticles: reviewUnits / SHARE_UNITS }
  return { ...bucket, sums: { ...bucket.sums, ...whole } }
}
