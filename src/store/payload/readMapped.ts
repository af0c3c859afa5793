import type { PayloadRequest } from 'payload'
import type { MappedContent } from '../../scoring/contentStateOf.ts'
import { imageIdsOf } from '../../scoring/imageIdsOf.ts'
import type { Settings } from '../../settings/Settings.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
import { loadImages } from './loadImages.ts'
import { readMappedFields } from './readMappedFields.ts'

type Row = Readonly<Record<string, unknown>>

function targetOf({ targetWords }: Settings, collection: string, row: Row): { readonly targetWords?: number } {
  const target = targetWords(row, collection)
  return target !== null && target > 0 ? { targetWords: target } : {}
}

/**
 * A row of a content collection, of the main table or of a version, in the terms of the field map, with its images.
 *
 * @throws Error for a collection that no field map names
 */
export async function readMapped(req: PayloadRequest, collection: string, row: Row): Promise<MappedContent> {
  const settings = settingsOf(req.payload)
  const map = settings.content[collection]
  if (!map) throw new Error(`[content-ops] no field map for the collection "${collection}"`)
  const fields = readMappedFields(req.payload, row, map)
  const images = await loadImages(req, imageIdsOf(fields.document))
  const { ownHosts } = settings
  return { ...fields, document: { ...fields.document, images, ownHosts, ...targetOf(settings, collection, row) } }
}
