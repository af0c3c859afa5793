import type { PayloadRequest, Where } from 'payload'
import type { FieldMap } from '../../settings/FieldMap.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
import { nativeId } from './nativeId.ts'
import type { NamedRole } from './useOf.ts'

/** Fields of plans that name what figures are about. */
const PLANNED: Readonly<Record<NamedRole, string>> = { author: 'assignee', channel: 'channel', topic: 'topic' }

/**
 * Does a content document name this author, channel or topic, in its main row (trashed ones included) or its latest
 * version, or a plan, or a topic as what is above it? Publishing such a draft would credit somebody who is gone.
 */
export async function isNamedByDocuments(req: PayloadRequest, role: NamedRole, id: string): Promise<boolean> {
  const { content, slugs } = settingsOf(req.payload)
  const native = nativeId(req.payload, slugs[`${role}s`], id)
  for (const [collection, map] of Object.entries(content)) {
    const path = pathOf(map, role)
    if (path && (await isNamedIn(req, collection, path, native))) return true
  }
  if (await isInRow(req, slugs.plans, PLANNED[role], native)) return true
  return role === 'topic' && (await isInRow(req, slugs.topics, 'parent', native))
}

function pathOf({ credits, channels, topics }: FieldMap, role: NamedRole): string | undefined {
  if (role === 'channel') return channels
  if (role === 'topic') return topics
  return typeof credits === 'object' ? `${credits.field}.${credits.author}` : credits
}

async function isNamedIn(req: PayloadRequest, collection: string, path: string, id: string | number): Promise<boolean> {
  const { db, collections } = req.payload
  if ((await db.count({ collection, where: { [path]: { equals: id } }, req })).totalDocs > 0) return true
  if (!collections[collection]?.config.versions?.drafts) return false
  const where: Where = { and: [{ latest: { equals: true } }, { [`version.${path}`]: { equals: id } }] }
  return (await db.countVersions({ collection, where, req })).totalDocs > 0
}

/** A collection of the host's own under this slug may lack the field. */
async function isInRow(req: PayloadRequest, collection: string, field: string, id: string | number): Promise<boolean> {
  const { db, collections } = req.payload
  const fields = collections[collection]?.config.flattenedFields ?? []
  if (!fields.some(({ name }) => name === field)) return false
  return (await db.count({ collection, where: { [field]: { equals: id } }, req })).totalDocs > 0
}
