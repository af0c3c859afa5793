import type { PayloadRequest } from 'payload'
import { settingsOf } from '../../settings/settingsOf.ts'
import { isNamedByDocuments } from './isNamedByDocuments.ts'
import { isNamedByFacts } from './isNamedByFacts.ts'
import { nativeId } from './nativeId.ts'
import { storesOf } from './storesOf.ts'

/** What figures are about. */
export type NamedRole = 'author' | 'channel' | 'topic'

/**
 * What would lose something with this author, channel or topic: `facts` of which figures are or were made, or
 * `documents` (drafts and plans among them) that name it; null when nothing does. What is quick to find is asked first.
 */
export async function useOf(req: PayloadRequest, role: NamedRole, id: string): Promise<'facts' | 'documents' | null> {
  const { projections } = storesOf(req.payload)
  const { generation } = await projections.pointer(settingsOf(req.payload).timeZone)
  if ((await projections.documentsOf(generation, role, id)).length > 0) return 'facts'
  if (await isMerged(req, role, id)) return 'facts'
  if (await isNamedByFacts(req, role, id)) return 'facts'
  return (await isNamedByDocuments(req, role, id)) ? 'documents' : null
}

/** Does it count as another, or another as it? Either would be lost with it. */
async function isMerged(req: PayloadRequest, role: NamedRole, id: string): Promise<boolean> {
  const collection = settingsOf(req.payload).slugs[`${role}s`]
  const native = nativeId(req.payload, collection, id)
  const itself = { and: [{ id: { equals: native } }, { mergedInto: { exists: true } }] }
  const where = { or: [itself, { mergedInto: { equals: native } }] }
  return (await req.payload.db.count({ collection, where, req })).totalDocs > 0
}
