import type { PayloadRequest, Where } from 'payload'
import { hasDrafts } from './hasDrafts.ts'
import type { Wish } from './isSlugTaken.ts'

/** Does the newest draft of another document of the language have this slug? It will want it when it is published. */
export async function isSlugWished(req: PayloadRequest, collection: string, wish: Wish): Promise<boolean> {
  if (!hasDrafts(req.payload, collection)) return false
  const where = { and: [...otherDrafts(wish), { 'version.slug': { equals: wish.base } }] }
  const { totalDocs } = await req.payload.db.countVersions({ collection, where, req })
  return totalDocs > 0
}

/** The newest versions of the documents that a slug should differ from. */
export const otherDrafts = ({ language, id }: Wish): readonly Where[] => [
  { latest: { equals: true } },
  { 'version.language': { equals: language } },
  ...(id === null ? [] : [{ parent: { not_equals: id } }]),
]
