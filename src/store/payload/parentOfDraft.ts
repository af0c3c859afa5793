import type { PayloadRequest } from 'payload'
import { hasDrafts } from './hasDrafts.ts'

/** The document that this version was a draft of; null when the version was published, or there is none. */
export async function parentOfDraft(
  req: PayloadRequest,
  collection: string,
  versionId: string | number,
): Promise<string | number | null> {
  if (!hasDrafts(req.payload, collection)) return null
  const { docs } = await req.payload.db.findVersions<Record<string, unknown>>({
    collection,
    where: { id: { equals: versionId } },
    limit: 1,
    pagination: false,
    req,
  })
  const [found] = docs
  if (!found?.parent) return null
  return wasPublished(found.version._status) ? null : found.parent
}

/** A status may be kept for each locale apart. */
const wasPublished = (status: unknown): boolean =>
  (typeof status === 'object' && status !== null ? Object.values(status) : [status]).includes('published')
