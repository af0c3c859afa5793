import { createHash } from 'node:crypto'
import type { PayloadRequest, TypeWithID } from 'payload'
import type { ContentState } from '../../facts/ContentState.ts'
import type { Subject } from '../../facts/Fact.ts'
import type { LiveReading } from '../../facts/LiveReading.ts'
import { contentStateOf } from '../../scoring/contentStateOf.ts'
import { imageIdsOf } from '../../scoring/imageIdsOf.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
import { isLive } from './isLive.ts'
import { loadImages } from './loadImages.ts'
import { nativeId } from './nativeId.ts'
import { readMappedFields } from './readMappedFields.ts'

type Row = TypeWithID & Record<string, unknown>

/**
 * What the main row of a content document says now, as the request's transaction sees it. Payload's `previousDoc` is
 * not asked: it is the latest version, not what readers get.
 */
export async function readContent(req: PayloadRequest, subject: Subject): Promise<LiveReading<ContentState>> {
  const { payload } = req
  const id = nativeId(payload, subject.collection, subject.id)
  const row = await payload.db.findOne<Row>({ collection: subject.collection, where: { id: { equals: id } }, req })
  if (row === null) return { live: false, reason: 'delete', updatedAt: null }
  if (!isLive(payload, subject.collection, row)) {
    return { live: false, reason: row.deletedAt ? 'trash' : 'unpublish', updatedAt: isoOf(row.updatedAt) }
  }
  return { live: true, ...(await stateOfRow(req, subject.collection, row)) }
}

async function stateOfRow(req: PayloadRequest, collection: string, row: Row) {
  const settings = settingsOf(req.payload)
  const map = settings.content[collection]
  if (!map) throw new Error(`[content-ops] no field map for the collection "${collection}"`)
  const fields = readMappedFields(req.payload, row, map)
  const images = await loadImages(req, imageIdsOf(fields.document.body, fields.document.hero ?? null))
  return contentStateOf(
    { ...fields, document: { ...fields.document, images, ownHosts: settings.ownHosts } },
    { updatedAt: isoOf(row.updatedAt) ?? '', sha256 },
  )
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

function isoOf(value: unknown): string | null {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' ? new Date(value).toISOString() : null
}
