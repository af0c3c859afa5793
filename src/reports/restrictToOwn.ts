import type { PayloadRequest } from 'payload'
import { authorsOf } from '../access/authorsOf.ts'
import { isPerson } from '../access/isPerson.ts'
import type { ScorecardQuery } from '../scorecards/ScorecardQuery.ts'
import { ReportRefusal } from './ReportRefusal.ts'

/**
 * Authors read their own figures and the site's totals: any other report of theirs is narrowed to their own author.
 *
 * @throws ReportRefusal 403 when another author is asked for, 400 when the person has several bylines and names none.
 */
export async function restrictToOwn<Query extends ScorecardQuery>(req: PayloadRequest, query: Query): Promise<Query> {
  if (!isPerson(req, 'author') || isSiteTotal(query)) return query
  const own = (await authorsOf(req)).map(String)
  if (query.author === undefined) return { ...query, author: onlyOne(own) }
  if (query.author !== null && own.includes(query.author)) return query
  throw new ReportRefusal(403, [
    { path: 'author', message: 'Authors read their own figures and the totals of the site.' },
  ])
}

const isSiteTotal = ({ by, author }: ScorecardQuery): boolean => by === 'site' && author === undefined

function onlyOne(own: readonly string[]): string {
  const [first] = own
  if (first === undefined)
    throw new ReportRefusal(403, [{ path: 'author', message: 'No author belongs to your account.' }])
  if (own.length === 1) return first
  throw new ReportRefusal(400, [{ path: 'author', message: `Name one of yours: ${own.join(', ')}.` }])
}
