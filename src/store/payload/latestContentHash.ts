import type { PayloadRequest, TypeWithID } from 'payload'
import { contentHash } from '../../scoring/contentHash.ts'
import { isLive } from './isLive.ts'
import { nativeId } from './nativeId.ts'
import { readMapped } from './readMapped.ts'
import { sha256 } from './sha256.ts'

type Row = TypeWithID & Record<string, unknown>

/**
 * The content hash of what a document says now: of a live one what readers get, of another its latest version.
 * Null when there is no such document.
 */
export async function latestContentHash(req: PayloadRequest, collection: string, id: string): Promise<string | null> {
  const where = { id: { equals: nativeId(req.payload, collection, id) } }
  const row = await req.payload.db.findOne<Row>({ collection, where, req })
  if (row === null) return null
  const latest = isLive(req.payload, collection, row) ? row : await latestVersion(req, collection, row)
  return contentHash((await readMapped(req, collection, latest)).document, sha256)
}

async function latestVersion(req: PayloadRequest, collection: string, row: Row): Promise<Readonly<Row>> {
  if (!req.payload.collections[collection]?.config.versions?.drafts) return row
  const { docs } = await req.payload.db.findVersions<Row>({
    collection,
    where: { and: [{ parent: { equals: row.id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0]?.version ?? row
}
