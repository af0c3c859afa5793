import type { PayloadRequest } from 'payload'
import { authorsOf } from '../access/authorsOf.ts'
import { isPerson } from '../access/isPerson.ts'
import type { Aliases } from '../scorecards/Aliases.ts'
import type { ScorecardQuery } from '../scorecards/ScorecardQuery.ts'
import { ReportRefusal } from './ReportRefusal.ts'

/**
 * Authors read their own figures and the site's totals: any other report of theirs is narrowed to their own authors. Who
 * has several bylines and names none gets all of them; what counts as one of them after a merge is their own too.
 *
 * @throws ReportRefusal 403 when another author is asked for, or no author belongs to the person.
 */
export async function restrictToOwn<Query extends ScorecardQuery>(
  req: PayloadRequest,
  query: Query,
  aliases: Aliases,
): Promise<Query> {
  if (!isPerson(req, 'author') || isSiteTotal(query)) return query
  const own = (await authorsOf(req)).map(String)
  if (query.author === undefined) return { ...query, authors: atLeastOne(own) }
  if (query.author !== null && own.map(aliases.author).includes(aliases.author(query.author))) return query
  throw new ReportRefusal(403, [
    { path: 'author', message: 'Authors read their own figures and the totals of the site.' },
  ])
}

const isSiteTotal = ({ by, author }: ScorecardQuery): boolean => by === 'site' && author === undefined

function atLeastOne(own: readonly string[]): readonly string[] {
  if (own.length > 0) return own
  throw new ReportRefusal(403, [{ path: 'author', message: 'No author belongs to your account.' }])
}
