import type { PayloadRequest } from 'payload'
import type { ScorableImage } from '../../scoring/ScorableDocument.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
import { isNativeId } from './isNativeId.ts'
import { nativeId } from './nativeId.ts'

/** The media documents with these ids, by id; one that does not exist, or is no id at all, is left out. */
export async function loadImages(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<Readonly<Record<string, ScorableImage>>> {
  const { slugs, mediaAlt } = settingsOf(req.payload)
  const possible = ids.filter((id) => isNativeId(req.payload, slugs.media, id))
  if (possible.length === 0) return {}
  const { docs } = await req.payload.db.find<Record<string, unknown> & { id: string | number }>({
    collection: slugs.media,
    where: { id: { in: possible.map((id) => nativeId(req.payload, slugs.media, id)) } },
    pagination: false,
    limit: 0,
    req,
  })
  return Object.fromEntries(docs.map((doc) => [String(doc.id), imageOf(doc, mediaAlt)]))
}

const imageOf = (doc: Record<string, unknown>, alt: string): ScorableImage => ({
  id: String(doc.id),
  alt: textOf(doc[alt]),
  filename: textOf(doc.filename),
  perceptualHash: textOf(doc.perceptualHash),
})

const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null)
