import type { PayloadRequest } from 'payload'
import { settingsOf } from '../../settings/settingsOf.ts'
import { relationId } from '../../text/relationId.ts'
import { nativeId } from './nativeId.ts'

type Credits = readonly { readonly author: string }[]

/** The ids of the people whose bylines a text credits. */
export async function creditedUsers(req: PayloadRequest, credits: Credits): Promise<ReadonlySet<string>> {
  const { authors } = settingsOf(req.payload).slugs
  if (credits.length === 0) return new Set()
  const { docs } = await req.payload.db.find<{ readonly id: string; readonly user?: unknown }>({
    collection: authors,
    where: { id: { in: credits.map(({ author }) => nativeId(req.payload, authors, author)) } },
    limit: 0,
    pagination: false,
    req,
  })
  return new Set(docs.flatMap(({ user }) => relationId(user) ?? []))
}
