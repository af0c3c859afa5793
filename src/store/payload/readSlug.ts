import type { PayloadRequest, TypeWithID } from 'payload'

type Row = TypeWithID & { readonly slug?: unknown; readonly language?: unknown }

/** What the main row of a document says of its slug, and of being live. */
export const readSlug = (req: PayloadRequest, collection: string, id: string | number): Promise<Row | null> =>
  req.payload.db.findOne<Row>({
    collection,
    where: { id: { equals: id } },
    select: { slug: true, language: true, _status: true, deletedAt: true },
    req,
  })
