import type { PayloadRequest } from 'payload'
import { hasDrafts } from './hasDrafts.ts'

/** Is the latest version of this document a draft? Never where the collection has no drafts. */
export async function hasNewerDraft(req: PayloadRequest, collection: string, id: string | number): Promise<boolean> {
  if (!hasDrafts(req.payload, collection)) return false
  const { docs } = await req.payload.db.findVersions<Record<string, unknown>>({
    collection,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    req,
  })
  return isDraft(docs[0]?.version._status)
}

/** A status may be kept for each locale apart. */
const isDraft = (status: unknown): boolean =>
  (typeof status === 'object' && status !== null ? Object.values(status) : [status]).includes('draft')
