import { BUCKET_LAYOUT } from './BUCKET_LAYOUT.ts'
import { rollupReader } from './rollupReader.ts'
import type { ScorecardQuery } from './ScorecardQuery.ts'
import type { Projection, ScorecardStore } from './ScorecardStore.ts'
import { type ScorecardSource, scorecardSource } from './scorecardSource.ts'
import { type SumReader, sumReader } from './sumReader.ts'
import { topicsBelow } from './topicsBelow.ts'

/**
 * How the sums that a query asks for are read.
 *
 * @param children the topics below each topic where the query rolls them up, else empty.
 */
export function readerOf(
  store: ScorecardStore,
  { generation, layout }: Pick<Projection, 'generation' | 'layout'>,
  query: ScorecardQuery,
  children: ReadonlyMap<string, readonly string[]>,
): SumReader {
  const topics = typeof query.topic === 'string' ? topicsBelow(query.topic, children) : null
  const read = (asked: ScorecardQuery, topicsOf: readonly string[] | null): SumReader => {
    const source = scorecardSource(asked, topicsOf)
    // Buckets of another layout may lack some; the contributions never do.
    return sumReader(store, generation, asked.by, layout === BUCKET_LAYOUT ? source : withoutBuckets(source, asked.by))
  }
  const flat = read(query, topics)
  if (!query.rollup || query.by !== 'topic') return flat
  const together = (below: readonly string[]): SumReader => {
    const site: ScorecardQuery = { ...query, by: 'site', topic: below[0] ?? null }
    return read(site, below)
  }
  return rollupReader(flat, children, together)
}

const withoutBuckets = ({ filter }: ScorecardSource, by: ScorecardQuery['by']): ScorecardSource => ({
  kept: false,
  by,
  filter,
})
