import type { PayloadRequest, TypeWithID } from 'payload'
import type { Subject } from '../../facts/Fact.ts'
import { findRow } from './findRow.ts'
import { isLive } from './isLive.ts'

type Row = TypeWithID & Readonly<Record<string, unknown>>

/** So many of the newest versions of that time are looked at. */
const MAX_VERSIONS = 50

/**
 * Was this document, which is live now and has no fact, live before the product saw its saves? One that was only a
 * draft then was published since, and its fact was missed.
 *
 * @param since ISO 8601 in UTC; null says that no save was ever seen.
 */
export async function wasLiveBefore(req: PayloadRequest, subject: Subject, since: string | null): Promise<boolean> {
  const row = await findRow<Row>(req, subject.collection, subject.id)
  if (row === null || !isLive(req.payload, subject.collection, row)) return false
  if (since === null || isBefore(row.updatedAt, since)) return true
  if (!isBefore(row.createdAt, since)) return false
  const versions = await versionsBefore(req, subject.collection, row.id, since)
  return versions.length === 0 || versions.some((version) => isLive(req.payload, subject.collection, version))
}

const isBefore = (date: unknown, since: string): boolean => new Date(String(date)).getTime() < Date.parse(since)

async function versionsBefore(
  req: PayloadRequest,
  collection: string,
  parent: string | number,
  since: string,
): Promise<readonly Row[]> {
  if (!req.payload.collections[collection]?.config.versions) return []
  const { docs } = await req.payload.db.findVersions<Row>({
    collection,
    where: { and: [{ parent: { equals: parent } }, { updatedAt: { less_than: since } }] },
    sort: ['-updatedAt'],
    limit: MAX_VERSIONS,
    pagination: false,
    req,
  })
  return docs.map(({ version }) => version)
}
