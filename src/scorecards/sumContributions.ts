import { SHARE_UNITS } from '../facts/SHARE_UNITS.ts'
import { monthOf } from '../time/monthOf.ts'
import { addSums } from './addSums.ts'
import type { Contribution } from './Contribution.ts'
import { CUT_DIMENSIONS } from './CUT_DIMENSIONS.ts'
import { isInFilter } from './isInFilter.ts'
import type { ScorecardCut, ScorecardKey } from './ScorecardKey.ts'
import type { Bucket, KeyFilter } from './ScorecardStore.ts'
import type { Sums } from './Sums.ts'
import { scopeOf } from './scopeOf.ts'
import { scorecardKeyText } from './scorecardKeyText.ts'

/** What to sum: the lines, how finely in time, and which rows. `filter` absent means all rows. */
export type SumQuery = {
  readonly by: ScorecardCut
  readonly grain: 'day' | 'month'
  readonly filter?: KeyFilter
}

/**
 * The buckets of a cut: Σ over the contributions of each line and period, in no particular order; only lines and
 * periods with a contribution have one. `period` is null for undated documents.
 *
 * - `site` and `author` count the site's own rows; `channel` and `author-channel` those of channels. A channel filter
 *   makes every cut count the rows of that channel; an author filter makes every cut count that author's part.
 * - `topic`: each topic of a document counts the whole of it, so topics do not add up to the site; null is the line of
 *   documents without a topic. With a filter by topics only the lines of those topics appear.
 * - `craftArticles` counts each article whole where a line or the filter is of one author, else Σ units ÷ 27,720.
 */
export function sumContributions(rows: readonly Contribution[], query: SumQuery): readonly Bucket[] {
  const { by, grain, filter = {} } = query
  const scope = scopeOf(by, filter)
  const countsWhole = CUT_DIMENSIONS[by].includes('author') || filter.author !== undefined
  const buckets = new Map<string, Bucket>()
  for (const row of rows) {
    if (row.scope !== scope || !isInFilter(row, filter)) continue
    const sums = sumsOf(row, countsWhole)
    for (const key of keysOf(row, by, filter)) addTo(buckets, { ...key, period: periodOfRow(row, grain), sums })
  }
  return countsWhole ? [...buckets.values()] : [...buckets.values()].map(countWholeDocuments)
}

function addTo(buckets: Map<string, Bucket>, bucket: Bucket): void {
  const name = `${bucket.period} ${scorecardKeyText(bucket)}`
  const known = buckets.get(name)
  buckets.set(name, known ? { ...known, sums: addSums(known.sums, bucket.sums) } : bucket)
}

function periodOfRow({ day }: Contribution, grain: SumQuery['grain']): string | null {
  return day !== null && grain === 'month' ? monthOf(day) : day
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

function sumsOf(row: Contribution, countsWhole: boolean): Sums {
  const first = row.published * row.units
  const scored = row.craft === null ? 0 : first
  const tenths = row.craft ?? 0
  return {
    published: first,
    republished: row.republished * row.units,
    updated: row.updated * row.units,
    withdrawn: row.withdrawn * row.units,
    words: first * row.words,
    tokens: first * row.tokens,
    craftArticles: countsWhole && scored > 0 ? 1 : 0,
    craftUnits: scored,
    craftTenths: scored * tenths,
    craftSquares: scored * tenths * tenths,
  }
}

/** All authors of a document are in the same line here, so that their parts make up whole documents. */
function countWholeDocuments(bucket: Bucket): Bucket {
  return { ...bucket, sums: { ...bucket.sums, craftArticles: bucket.sums.craftUnits / SHARE_UNITS } }
}
