import type { Payload, PayloadRequest } from 'payload'
import { settingsOf } from '../../../settings/settingsOf.ts'
import { findRow } from '../findRow.ts'
import { inOwnTransaction } from '../inOwnTransaction.ts'
import { readMappedFields } from '../readMappedFields.ts'
import { contextOf, saveOccasion } from '../saveOccasion.ts'
import { settleContent } from '../settleContent.ts'
import { type JournalRow, journal } from './journal.ts'
import { storedContentHash } from './storedContentHash.ts'

type Row = { readonly id: string | number; readonly [field: string]: unknown }

/**
 * Completes the entries of an import that was killed on a database without transactions. An article of the entry's
 * title that was made right after it is the one, and gets its fact on its own date should it have none yet. Where
 * nothing had been written the entry goes, and the file is imported again.
 */
export async function recoverBegun(payload: Payload): Promise<void> {
  const { articles } = settingsOf(payload).slugs
  for (const row of await journal.find(payload, { state: { equals: 'begun' } })) {
    await inOwnTransaction(payload, async (req) => {
      const id = row.documentId ?? (await articleOf(payload, articles, row))
      const contentHash = id === null ? null : await storedContentHash(req, articles, id)
      if (id === null || contentHash === null || contentHash === (await hashBefore(payload, row))) {
        await journal.drop(req, row.id)
        return
      }
      await settleImported(req, articles, String(id), row.run)
      await journal.change(req, row.id, { state: 'done', documentId: String(id), contentHash })
    })
  }
}

async function articleOf(payload: Payload, collection: string, row: JournalRow): Promise<string | number | null> {
  const { docs } = await payload.db.find<{ id: string | number }>({
    collection,
    where: { and: [{ title: { equals: row.name } }, { createdAt: { greater_than_equal: row.at } }] },
    sort: ['createdAt'],
    limit: 1,
    pagination: false,
  })
  return docs[0]?.id ?? null
}

/** The content hash that the article of an update had before; null for an entry that makes an article. */
async function hashBefore(payload: Payload, { action, documentId }: JournalRow): Promise<string | null> {
  if (action !== 'updated' || !documentId) return null
  const done = await journal.find(payload, {
    and: [{ kind: { equals: 'article' } }, { documentId: { equals: documentId } }, { state: { equals: 'done' } }],
  })
  return done.at(-1)?.contentHash ?? null
}

async function settleImported(req: PayloadRequest, collection: string, id: string, run: string): Promise<void> {
  const map = settingsOf(req.payload).content[collection]
  const row = await findRow<Row>(req, collection, id)
  if (!map || !row) return
  const shown = readMappedFields(req.payload, row, map).document.publishedAt ?? null
  const publishedAt = shown === null ? null : new Date(shown)
  req.context = { ...req.context, ...contextOf({ origin: 'import', cause: run, publishedAt, data: { run } }) }
  await settleContent(req, collection, id, saveOccasion(req))
}
