import type { Payload } from 'payload'
import type { ImportTarget, JournalEntry, KnownSource } from '../../../imports/ImportTarget.ts'
import { settingsOf } from '../../../settings/settingsOf.ts'
import { mongoOf } from '../mongo/mongoOf.ts'
import { nativeId } from '../nativeId.ts'
import { findOrCreateName } from './findOrCreateName.ts'
import { type JournalRow, journal } from './journal.ts'
import { recoverBegun } from './recoverBegun.ts'
import { removeArticle } from './removeArticle.ts'
import { removeIfUnused } from './removeIfUnused.ts'
import { storeImage } from './storeImage.ts'
import { createArticle, updateArticle } from './writeArticle.ts'

/** Imports into the product's own `articles`, with the journal in `ops-imports`. `project` brings figures up to date. */
export function payloadImportTarget(payload: Payload, project: () => Promise<unknown>): ImportTarget {
  return {
    storesAtOnce: mongoOf(payload)?.transactionOptions !== undefined,
    recover: () => recoverBegun(payload),
    knownSources: () => knownSources(payload),
    findOrCreateAuthor: findOrCreateName(payload, 'author'),
    findOrCreateTopic: findOrCreateName(payload, 'topic'),
    storeImage: (image, run) => storeImage(payload, image, run),
    createArticle: (article, mark) => createArticle(payload, article, mark),
    updateArticle: (id, article, mark) => updateArticle(payload, id, article, mark),
    journalOf: async (run) => {
      const rows = await journal.find(payload, { and: [{ run: { equals: run } }, { state: { equals: 'done' } }] })
      return rows.map((row) => entryOf(payload, row))
    },
    removeArticle: (id, mark) => removeArticle(payload, id, mark),
    removeIfUnused: removeIfUnused(payload, project),
  }
}

async function knownSources(payload: Payload): Promise<ReadonlyMap<string, KnownSource>> {
  const rows = await journal.find(payload, { and: [{ kind: { equals: 'article' } }, { state: { equals: 'done' } }] })
  return new Map(rows.map((row) => [row.sourcePath ?? '', sourceOf(payload, row)]))
}

function sourceOf(payload: Payload, row: JournalRow): KnownSource {
  return {
    runId: row.run,
    sourcePath: row.sourcePath ?? '',
    sourceHash: row.sourceHash ?? '',
    articleId: nativeId(payload, settingsOf(payload).slugs.articles, row.documentId ?? ''),
    contentHash: row.contentHash ?? '',
  }
}

function entryOf(payload: Payload, row: JournalRow): JournalEntry {
  if (row.kind === 'article') return { kind: 'article', action: row.action, ...sourceOf(payload, row) }
  const { slugs } = settingsOf(payload)
  const collection = { author: slugs.authors, topic: slugs.topics, media: slugs.media }[row.kind]
  return { kind: row.kind, runId: row.run, id: nativeId(payload, collection, row.documentId ?? ''), name: row.name }
}
