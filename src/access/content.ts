import type { Access, PayloadRequest, Where } from 'payload'
import { contentReference } from '../settings/contentReference.ts'
import type { FieldMap } from '../settings/FieldMap.ts'
import { fieldAt } from '../settings/fieldAt.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { findRow } from '../store/payload/findRow.ts'
import { nativeId } from '../store/payload/nativeId.ts'
import { isRecord } from '../text/isRecord.ts'
import { relationId } from '../text/relationId.ts'
import { authorsOf } from './authorsOf.ts'
import { isPerson } from './isPerson.ts'
import { readsPublishedContent } from './readsPublishedContent.ts'

/** Trash keeps the status that a document had, and any caller may ask for trashed ones. */
const LIVE: Where = { and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }] }

/** Reads of a content collection: drafts for the desk, what is published for everybody else who may read. */
export const readContent: Access = ({ req }) => {
  if (isPerson(req, 'admin', 'editor', 'author', 'analyst')) return true
  return readsPublishedContent(req) ? LIVE : false
}

/** Versions show drafts: for the desk only. */
export const readContentVersions: Access = ({ req }) => isPerson(req, 'admin', 'editor', 'author', 'analyst')

/** Deleting for good, and moving to the trash. */
export const deleteContent: Access = ({ req }) => isPerson(req, 'admin', 'editor')

/**
 * New documents: editors any, authors drafts that credit themselves alone. One that credits nobody yet is theirs: the
 * admin asks so before it shows an empty form, and a save is given its credit before it gets here.
 */
export const createContent =
  (map: FieldMap): Access =>
  async ({ req, data }) => {
    if (isPerson(req, 'admin', 'editor')) return true
    if (!isPerson(req, 'author')) return false
    if (!isRecord(data)) return true
    if (data._status === 'published') return false
    return creditsOnly(await authorsOf(req), data, map)
  }

/** Changes of the product's own articles: editors any, authors drafts that credit them or are planned for them. */
export const updateContent =
  (map: FieldMap): Access =>
  async ({ req, data }) => {
    if (isPerson(req, 'admin', 'editor')) return true
    if (!isPerson(req, 'author')) return false
    if (isRecord(data) && data._status === 'published') return false
    const authors = await authorsOf(req)
    return authors.length === 0 ? false : ownDocuments(req, settingsOf(req.payload).slugs.articles, map, authors)
  }

/** Is this a document that the author asking may write drafts of? */
export async function ownsDocument(req: PayloadRequest, slug: string, map: FieldMap, id: string): Promise<boolean> {
  if ((await findRow(req, slug, id)) === null) return false
  const own = await ownDocuments(req, slug, map, await authorsOf(req))
  const { totalDocs } = await req.payload.count({
    collection: slug as 'articles',
    where: { and: [{ id: { equals: nativeId(req.payload, slug, id) } }, own] },
    req,
    overrideAccess: true,
  })
  return totalDocs > 0
}

async function ownDocuments(
  req: PayloadRequest,
  slug: string,
  map: FieldMap,
  authors: readonly (string | number)[],
): Promise<Where> {
  const assigned = await assignedTo(req, slug, authors)
  const credited: Where[] = map.credits ? [{ [creditPath(map.credits)]: { in: [...authors] } }] : []
  return { or: [...credited, { id: { in: [...assigned] } }] }
}

const creditPath = (credits: NonNullable<FieldMap['credits']>): string =>
  typeof credits === 'string' ? credits : `${credits.field}.${credits.author}`

async function assignedTo(
  req: PayloadRequest,
  slug: string,
  authors: readonly (string | number)[],
): Promise<readonly (string | number)[]> {
  const settings = settingsOf(req.payload)
  const { docs } = await req.payload.find({
    collection: settings.slugs.plans as 'plans',
    where: { and: [{ assignee: { in: [...authors] } }, { article: { exists: true } }] },
    depth: 0,
    pagination: false,
    select: { article: true },
    req,
    overrideAccess: true,
  })
  return docs.flatMap(({ article }) => {
    const subject = contentReference(settings, article)
    return subject?.collection === slug ? [nativeId(req.payload, slug, subject.id)] : []
  })
}

function creditsOnly(
  own: readonly (string | number)[],
  data: Readonly<Record<string, unknown>>,
  map: FieldMap,
): boolean {
  const { credits } = map
  if (!credits) return true
  const value = fieldAt(data, typeof credits === 'string' ? credits : credits.field)
  const rows: readonly unknown[] = Array.isArray(value) ? value : []
  const named = rows.map((row) => (typeof credits === 'string' ? row : isRecord(row) ? row[credits.author] : null))
  return own.length > 0 && named.every((id) => own.some((mine) => String(mine) === relationId(id)))
}
