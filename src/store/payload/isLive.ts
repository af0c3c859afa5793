import type { Payload } from 'payload'
import { hasDrafts } from './hasDrafts.ts'

/** Is this main row what readers get: not in the trash, and published where the collection has drafts? */
export function isLive(payload: Payload, collection: string, row: Readonly<Record<string, unknown>>): boolean {
  if (row.deletedAt) return false
  if (!hasDrafts(payload, collection)) return true
  const status = row._status
  if (typeof status === 'object' && status !== null) return Object.values(status).includes('published')
  return status === 'published'
}
