import { CUT_DIMENSIONS } from './CUT_DIMENSIONS.ts'
import type { ScorecardKey } from './ScorecardKey.ts'
import type { ScorecardQuery } from './ScorecardQuery.ts'

/** Is this a line that the query asks for, by the author, channel or topic that it names of the cut's own? */
export function isChosen(key: ScorecardKey, query: ScorecardQuery): boolean {
  return CUT_DIMENSIONS[query.by].every((dimension) => {
    if (query[dimension] !== undefined) return key[dimension] === query[dimension]
    if (dimension !== 'author' || query.authors === undefined) return true
    return key.author !== null && query.authors.includes(key.author)
  })
}
