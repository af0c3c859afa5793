import { CUT_DIMENSIONS } from './CUT_DIMENSIONS.ts'
import type { ScorecardKey } from './ScorecardKey.ts'
import type { ScorecardQuery } from './ScorecardQuery.ts'

const SITE: ScorecardKey = { author: null, channel: null, topic: null }

/**
 * The lines that a query names in every dimension of its cut: one, or one for each of several authors; the site's is
 * named by itself. None where a dimension is left open.
 */
export function namedKeys(query: ScorecardQuery): readonly ScorecardKey[] {
  return CUT_DIMENSIONS[query.by].reduce<readonly ScorecardKey[]>(
    (keys, dimension) => idsOf(query, dimension).flatMap((id) => keys.map((key) => ({ ...key, [dimension]: id }))),
    [SITE],
  )
}

function idsOf(query: ScorecardQuery, dimension: keyof ScorecardKey): readonly (string | null)[] {
  const id = query[dimension]
  if (id !== undefined) return [id]
  return dimension === 'author' ? (query.authors ?? []) : []
}
