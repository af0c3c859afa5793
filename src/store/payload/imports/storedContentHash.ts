import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { contentHash } from '../../../scoring/contentHash.ts'
import { imageIdsOf } from '../../../scoring/imageIdsOf.ts'
import { settingsOf } from '../../../settings/settingsOf.ts'
import { loadImages } from '../loadImages.ts'
import { readMappedFields } from '../readMappedFields.ts'

/**
 * The hash of the text that an editor would see on opening this document, a newer draft included; null when there is
 * no such document. A document in the trash counts as one.
 */
export async function storedContentHash(
  req: PayloadRequest,
  collection: string,
  id: string | number,
): Promise<string | null> {
  const map = settingsOf(req.payload).content[collection]
  const doc = await req.payload
    .findByID({ collection, id, draft: true, trash: true, depth: 0, req, overrideAccess: true, disableErrors: true })
    .catch(() => null)
  if (!map || !doc) return null
  const { document } = readMappedFields(req.payload, { ...doc }, map)
  const images = await loadImages(req, imageIdsOf(document.body, document.hero ?? null))
  return contentHash({ ...document, images }, (text) => createHash('sha256').update(text).digest('hex'))
}
