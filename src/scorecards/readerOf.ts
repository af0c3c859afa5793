import { rollupReader } from './rollupReader.ts'
import type { ScorecardQuery } from './ScorecardQuery.ts'
import type { ScorecardStore } from './ScorecardStore.ts'
import { scorecardSource } from './scorecardSource.ts'
import { type SumReader, sumReader } from './sumReader.ts'
import { topicsBelow } from './topicsBelow.ts'

/**
 * How the sums that a query asks for are read.
 *
 * @param children the topics below each topic where the query rolls them up, else empty.
 */
export function readerOf(
  store: ScorecardStore,
  generation: number,
  query: ScorecardQuery,
  children: ReadonlyMap<string, readonly string[]>,
): SumReader {
  const topics = typeof query.topic === 'string' ? topicsBelow(query.topic, children) : null
  const flat = sumReader(store, generation, query.by, scorecardSource(query, topics))
  if (!query.rollup || query.by !== 'topic') return flat
  const together = (below: readonly string[]): SumReader => {
    const site: ScorecardQuery = { ...query, by: 'site', topic: below[0] ?? null }
    return sumReader(store, generation, 'site', scorecardSource(site, below))
  }
  return rollupReader(flat, children, together)
}
