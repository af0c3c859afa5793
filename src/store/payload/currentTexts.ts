import type { PayloadRequest, TypeWithID } from 'payload'
import type { Subject } from '../../facts/Fact.ts'
import { contentHash } from '../../scoring/contentHash.ts'
import type { MappedContent } from '../../scoring/contentStateOf.ts'
import { findRow } from './findRow.ts'
import { isLive } from './isLive.ts'
import { readMapped } from './readMapped.ts'
import { sha256 } from './sha256.ts'

type Row = TypeWithID & Readonly<Record<string, unknown>>

/** One text of a document: what readers get, or its latest version. */
export type CurrentText = { readonly contentHash: string; readonly content: MappedContent; readonly isLive: boolean }

/**
 * What a document says now: what readers get, where it is live, and its latest version, where that says something else. The
 * first is what one means who names no text. Empty when there is no such document.
 */
export async function currentTexts(req: PayloadRequest, { collection, id }: Subject): Promise<readonly CurrentText[]> {
  const row = await findRow<Row>(req, collection, id)
  if (row === null) return []
  const textOf = async (source: Row, live: boolean): Promise<CurrentText> => {
    const content = await readMapped(req, collection, source)
    return { contentHash: contentHash(content.document, sha256), content, isLive: live }
  }
  const latest = await textOf(await latestVersion(req, collection, row), false)
  if (!isLive(req.payload, collection, row)) return [latest]
  const live = await textOf(row, true)
  return live.contentHash === latest.contentHash ? [live] : [live, latest]
}

async function latestVersion(req: PayloadRequest, collection: string, row: Row): Promise<Row> {
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
