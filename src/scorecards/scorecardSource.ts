import { CUT_DIMENSIONS } from './CUT_DIMENSIONS.ts'
import { SCORECARD_CUTS, type ScorecardCut, type ScorecardKey } from './ScorecardKey.ts'
import type { ScorecardQuery } from './ScorecardQuery.ts'
import type { KeyFilter } from './ScorecardStore.ts'

/** Where the sums of a report come from: kept buckets of a cut, or straight from the contributions. */
export type ScorecardSource = {
  readonly kept: boolean
  readonly by: ScorecardCut
  readonly filter: KeyFilter
}

/**
 * The cheapest source that has what a query asks: the buckets of the cut whose dimensions are those of the lines and of
 * the filter together, e.g. author-channel for authors on one channel; the contributions where no such cut is kept.
 *
 * @param topics the topics to count where the lines are not topics: the query's own, or it and all below it.
 */
export function scorecardSource(query: ScorecardQuery, topics: readonly string[] | null): ScorecardSource {
  const lines = CUT_DIMENSIONS[query.by]
  const filter: KeyFilter = {
    ...chosen(lines, 'author', query.author),
    ...(query.authors === undefined || lines.includes('author') ? {} : { authors: query.authors }),
    ...chosen(lines, 'channel', query.channel),
    ...(topics === null || lines.includes('topic') ? {} : { topics }),
    ...(query.language === undefined ? {} : { language: query.language }),
  }
  const hasBuckets = filter.language === undefined && filter.authors === undefined && (filter.topics?.length ?? 1) === 1
  const kept = hasBuckets ? keptCut(lines, filter) : undefined
  return kept ? { kept: true, by: kept, filter } : { kept: false, by: query.by, filter }
}

/** Of the cut's own dimensions all lines are read: ranks are among all of them. */
function chosen<Name extends 'author' | 'channel'>(
  lines: readonly (keyof ScorecardKey)[],
  name: Name,
  id: string | null | undefined,
): { readonly [K in Name]?: string } {
  if (typeof id !== 'string' || lines.includes(name)) return {}
  const filter: { [K in 'author' | 'channel']?: string } = { [name]: id }
  return filter
}

function keptCut(lines: readonly (keyof ScorecardKey)[], { author, channel, topics }: KeyFilter) {
  const needed = new Set(lines)
  if (author !== undefined) needed.add('author')
  if (channel !== undefined) needed.add('channel')
  if (topics !== undefined) needed.add('topic')
  return SCORECARD_CUTS.find((cut) => {
    const has = CUT_DIMENSIONS[cut]
    return has.length === needed.size && has.every((dimension) => needed.has(dimension))
  })
}
