import type { Payload, Where } from 'payload'
import type { SideKind } from '../../../imports/ImportTarget.ts'
import type { DocumentId } from '../../../imports/lexical/LexicalNode.ts'
import type { MappedContent } from '../../../scoring/contentStateOf.ts'
import { imageIdsOf } from '../../../scoring/imageIdsOf.ts'
import { settingsOf } from '../../../settings/settingsOf.ts'

import { inOwnTransaction } from '../inOwnTransaction.ts'
import { readMappedFields } from '../readMappedFields.ts'
import { useOf } from '../useOf.ts'
import { journal } from './journal.ts'

type Used = { readonly author: Set<string>; readonly topic: Set<string>; readonly media: Set<string> }

/** Deletes what a run made beside articles, unless a document, a plan or a figure has come to use it. `project` brings figures up to date. */
export function removeIfUnused(payload: Payload, project: () => Promise<unknown>) {
  let used: Promise<Used> | null = null
  return async (kind: SideKind, id: DocumentId, run: string): Promise<'removed' | 'in use' | 'gone'> => {
    used ??= project().then(() => usedByContent(payload))
    const known = await used
    const { slugs } = settingsOf(payload)
    const collection = { author: slugs.authors, topic: slugs.topics, media: slugs.media }[kind]
    const { totalDocs } = await payload.db.count({ collection, where: { id: { equals: id } } })
    if (totalDocs > 0 && (await isUsed(payload, kind, id, known))) return 'in use'
    await inOwnTransaction(payload, async (req) => {
      if (totalDocs > 0) await payload.delete({ collection, id, depth: 0, req, overrideAccess: true })
      const rows = await journal.find(payload, {
        and: [{ run: { equals: run } }, { kind: { equals: kind } }, { documentId: { equals: String(id) } }],
      })
      for (const row of rows) await journal.change(req, row.id, { state: 'undone' })
    })
    return totalDocs > 0 ? 'removed' : 'gone'
  }
}

async function isUsed(payload: Payload, kind: SideKind, id: DocumentId, used: Used): Promise<boolean> {
  if (used[kind].has(String(id))) return true
  if (kind === 'media') return false
  const { slugs } = settingsOf(payload)
  if (kind === 'author' && (await exists(payload, slugs.plans, { assignee: { equals: id } }))) return true
  if (kind === 'author' && (await exists(payload, slugs.topics, { owner: { equals: id } }))) return true
  if (kind === 'topic' && (await exists(payload, slugs.plans, { topic: { equals: id } }))) return true
  if (kind === 'topic' && (await exists(payload, slugs.topics, { parent: { equals: id } }))) return true
  return inOwnTransaction(payload, async (req) => (await useOf(req, kind, String(id))) !== null)
}

async function exists(payload: Payload, collection: string, where: Where): Promise<boolean> {
  return (await payload.db.count({ collection, where })).totalDocs > 0
}

/** Every author, topic and image that any content document names, in its live row or in its newest version. */
async function usedByContent(payload: Payload): Promise<Used> {
  const used: Used = { author: new Set(), topic: new Set(), media: new Set() }
  for (const [collection, map] of Object.entries(settingsOf(payload).content)) {
    const all = { collection, trash: true, depth: 0, limit: 0, pagination: false, overrideAccess: true } as const
    const live = await payload.find({ ...all, draft: false })
    const newest = await payload.find({ ...all, draft: true })
    for (const doc of [...live.docs, ...newest.docs]) note(used, readMappedFields(payload, { ...doc }, map))
  }
  return used
}

function note(used: Used, { credits, topics, document }: MappedContent): void {
  for (const { author } of credits) used.author.add(author)
  for (const topic of topics) used.topic.add(topic)
  for (const image of imageIdsOf(document)) used.media.add(image)
}
