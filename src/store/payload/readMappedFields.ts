import type { Payload } from 'payload'
import type { MappedContent } from '../../scoring/contentStateOf.ts'
import type { FieldMap } from '../../settings/FieldMap.ts'
import { mappedContentOf } from '../../settings/mappedContentOf.ts'
import { blockShapesOf } from './blockShapesOf.ts'

/** Reads a row through its field map. A localized field is read in the site's default locale. */
export function readMappedFields(
  payload: Payload,
  row: Readonly<Record<string, unknown>>,
  map: FieldMap,
): MappedContent {
  const { localization } = payload.config
  const locales = localization ? [localization.defaultLocale, ...localization.localeCodes] : []
  const content = mappedContentOf(row, map, locales)
  return { ...content, document: { ...content.document, blocks: blockShapesOf(payload) } }
}
