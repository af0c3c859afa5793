import path from 'node:path'
import type { Payload } from 'payload'
import type { Found, ImageWrite } from '../../../imports/ImportTarget.ts'
import { settingsOf } from '../../../settings/settingsOf.ts'
import { inOwnTransaction } from '../inOwnTransaction.ts'
import { nativeId } from '../nativeId.ts'
import { journal } from './journal.ts'

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
}

/** Stores an image through Payload, and so through sharp; one with the same bytes that an import stored is used again. */
export async function storeImage(payload: Payload, image: ImageWrite, run: string): Promise<Found> {
  const { slugs, mediaAlt } = settingsOf(payload)
  const known = await storedBefore(payload, slugs.media, image.hash)
  if (known !== null) return { id: known, created: false }
  const mimetype = MIME_TYPES[path.extname(image.path).toLowerCase()]
  if (!mimetype) throw new Error(`${path.extname(image.path) || 'this kind of file'} is not accepted as an image`)
  return inOwnTransaction(payload, async (req) => {
    const doc = await payload.create({
      collection: slugs.media,
      data: { [mediaAlt]: image.alt },
      file: { data: Buffer.from(image.bytes), mimetype, name: path.basename(image.path), size: image.bytes.length },
      depth: 0,
      req,
      overrideAccess: true,
    })
    const entry = { run, kind: 'media', action: 'created', state: 'done', name: image.path } as const
    await journal.add(req, { ...entry, sourceHash: image.hash, documentId: String(doc.id) })
    return { id: doc.id, created: true }
  })
}

async function storedBefore(payload: Payload, collection: string, hash: string): Promise<string | number | null> {
  const rows = await journal.find(payload, {
    and: [{ kind: { equals: 'media' } }, { state: { equals: 'done' } }, { sourceHash: { equals: hash } }],
  })
  for (const { documentId } of rows) {
    const id = nativeId(payload, collection, documentId ?? '')
    const { totalDocs } = await payload.db.count({ collection, where: { id: { equals: id } } })
    if (totalDocs > 0) return id
  }
  return null
}
