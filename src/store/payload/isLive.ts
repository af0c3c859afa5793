import type { Payload } from 'payload'

/** Is this main row what readers get: not in the trash, and published where the collection has drafts? */
export function isLive(payload: Payload, collection: string, row: Readonly<Record<string, unknown>>): boolean {
  if (row.deletedAt) return false
  const versions = payload.collections[collection]?.config.versions
  if (!versions?.drafts) return true
  const status = row._status
  if (typeof status === 'object' && status !== null) return Object.values(status).includes('published')
  return status === 'published'
}
