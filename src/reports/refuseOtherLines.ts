import type { PayloadRequest } from 'payload'
import { authorsOf } from '../access/authorsOf.ts'
import { isPerson } from '../access/isPerson.ts'
import type { Aliases } from '../scorecards/Aliases.ts'
import { ReportRefusal } from './ReportRefusal.ts'

/**
 * Authors read of single articles only where they name an author of their own.
 *
 * @throws ReportRefusal 403.
 */
export async function refuseOtherLines(
  req: PayloadRequest,
  { author }: { readonly author?: string },
  aliases: Aliases,
): Promise<void> {
  if (!isPerson(req, 'author')) return
  const own = (await authorsOf(req)).map(String).map(aliases.author)
  if (author !== undefined && own.includes(aliases.author(author))) return
  throw new ReportRefusal(403, [
    { path: 'author', message: 'Authors read this of their own articles: name one of yours.' },
  ])
}
