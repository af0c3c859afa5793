import type { PayloadRequest } from 'payload'
import type { MappedContent } from '../../scoring/contentStateOf.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
import { nativeId } from './nativeId.ts'

/** Does one of the bylines that a text credits belong to this person? */
export async function isCredited(req: PayloadRequest, { credits }: MappedContent, user: string): Promise<boolean> {
  const { slugs } = settingsOf(req.payload)
  if (credits.length === 0) return false
  const { totalDocs } = await req.payload.db.count({
    collection: slugs.authors,
    where: {
      and: [
        { id: { in: credits.map(({ author }) => nativeId(req.payload, slugs.authors, author)) } },
        { user: { equals: nativeId(req.payload, slugs.users, user) } },
      ],
    },
    req,
  })
  return totalDocs > 0
}
