import type { PayloadRequest, TypeWithID } from 'payload'
import { contentHash } from '../../scoring/contentHash.ts'
import { findRow } from './findRow.ts'
import { isLive } from './isLive.ts'
import { readMapped } from './readMapped.ts'
import { sha256 } from './sha256.ts'

type Row = TypeWithID & Record<string, unknown>

/**
 * The content hash of what a document says now: of a live one what readers get, of another its latest version.
 * Null when there is no such document.
 */
export async function latestContentHash(req: PayloadRequest, collection: string, id: string): Promise<string | null> {
  const row = await findRow<Row>(req, collection, id)
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
