import type { Aliases } from './Aliases.ts'
import type { ScorecardQuery } from './ScorecardQuery.ts'

/**
 * The query with every id as what it counts as: figures bear the author, channel or topic merged into, so that nothing
 * is found under an id that was merged. Several authors that count as one become that one.
 */
export function resolveMerged<Query extends ScorecardQuery>(query: Query, aliases: Aliases): Query {
  const { authors, ...rest } = query
  const distinct = [...new Set(authors?.map(aliases.author))]
  return {
    ...rest,
    ...idOf('author', query.author, aliases),
    ...idOf('channel', query.channel, aliases),
    ...idOf('topic', query.topic, aliases),
    ...(distinct.length === 1 ? { author: distinct[0] } : distinct.length > 1 ? { authors: distinct } : {}),
  } as Query
}

function idOf(kind: keyof Aliases, id: string | null | undefined, aliases: Aliases): object {
  return typeof id === 'string' ? { [kind]: aliases[kind](id) } : {}
}
