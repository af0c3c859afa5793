import type { PayloadRequest, Where } from 'payload'

/** A slug in one language, for the document with this id; null is one that is not saved yet. */
export type Wish = { readonly base: string; readonly language: string; readonly id: string | number | null }

/** Does another document of the language have this slug? */
export async function isSlugTaken(req: PayloadRequest, collection: string, wish: Wish): Promise<boolean> {
  const where = { and: [...otherDocuments(wish), { slug: { equals: wish.base } }] }
  const { totalDocs } = await req.payload.db.count({ collection, where, req })
  return totalDocs > 0
}

/** The documents that a slug must differ from. */
export const otherDocuments = ({ language, id }: Wish): readonly Where[] => [
  { language: { equals: language } },
  ...(id === null ? [] : [{ id: { not_equals: id } }]),
]
