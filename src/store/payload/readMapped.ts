import type { PayloadRequest } from 'payload'
import type { MappedContent } from '../../scoring/contentStateOf.ts'
import { imageIdsOf } from '../../scoring/imageIdsOf.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
import { loadImages } from './loadImages.ts'
import { readMappedFields } from './readMappedFields.ts'

/**
 * A row of a content collection, of the main table or of a version, in the terms of the field map, with its images.
 *
 * @throws Error for a collection that no field map names
 */
export async function readMapped(
  req: PayloadRequest,
  collection: string,
  row: Readonly<Record<string, unknown>>,
): Promise<MappedContent> {
  const settings = settingsOf(req.payload)
  const map = settings.content[collection]
  if (!map) throw new Error(`[content-ops] no field map for the collection "${collection}"`)
  const fields = readMappedFields(req.payload, row, map)
  const images = await loadImages(req, imageIdsOf(fields.document.body, fields.document.hero ?? null))
  return { ...fields, document: { ...fields.document, images, ownHosts: settings.ownHosts } }
}
