import type { PayloadRequest } from 'payload'

/** Is the latest version of this document a draft? */
export async function hasNewerDraft(req: PayloadRequest, collection: string, id: string | number): Promise<boolean> {
  const { docs } = await req.payload.db.findVersions<Record<string, unknown>>({
    collection,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0]?.version._status === 'draft'
}
