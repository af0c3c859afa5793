import type { PayloadRequest, TypeWithID } from 'payload'
import type { ContentState } from '../../facts/ContentState.ts'
import type { Subject } from '../../facts/Fact.ts'
import type { LiveReading } from '../../facts/LiveReading.ts'
import { contentStateOf } from '../../scoring/contentStateOf.ts'
import { isLive } from './isLive.ts'
import { nativeId } from './nativeId.ts'
import { readMapped } from './readMapped.ts'
import { sha256 } from './sha256.ts'

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
  const content = await readMapped(req, collection, row)
  return contentStateOf(content, { updatedAt: isoOf(row.updatedAt) ?? '', sha256 })
}

function isoOf(value: unknown): string | null {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' ? new Date(value).toISOString() : null
}
