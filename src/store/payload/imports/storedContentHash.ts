import type { PayloadRequest } from 'payload'
import { documentContentHash } from './documentContentHash.ts'

/**
 * The hash of the text that an editor would see on opening this document, a newer draft included; null when there is
 * no such document. A document in the trash counts as one.
 */
export async function storedContentHash(
  req: PayloadRequest,
  collection: string,
  id: string | number,
): Promise<string | null> {
  const doc = await req.payload
    .findByID({ collection, id, draft: true, trash: true, depth: 0, req, overrideAccess: true, disableErrors: true })
    .catch(() => null)
  return doc ? documentContentHash(req, collection, { ...doc }) : null
}
