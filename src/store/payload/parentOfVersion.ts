import type { Payload } from 'payload'

/** The document that a version belongs to, read outside any transaction; null when there is no such version. */
export async function parentOfVersion(
  payload: Payload,
  collection: string,
  versionId: string | number,
): Promise<string | number | null> {
  const { docs } = await payload.db.findVersions({
    collection,
    where: { id: { equals: versionId } },
    limit: 1,
    pagination: false,
  })
  return docs[0]?.parent ?? null
}
