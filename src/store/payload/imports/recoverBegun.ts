import type { Payload } from 'payload'
import { settingsOf } from '../../../settings/settingsOf.ts'
import { inOwnTransaction } from '../inOwnTransaction.ts'
import { type JournalRow, journal } from './journal.ts'
import { storedContentHash } from './storedContentHash.ts'

/**
 * Completes the entries of an import that was killed on a database without transactions: an article of the entry's
 * title that was made right after it is the one; where there is none, nothing had been written and the entry goes.
 */
export async function recoverBegun(payload: Payload): Promise<void> {
  const { articles } = settingsOf(payload).slugs
  for (const row of await journal.find(payload, { state: { equals: 'begun' } })) {
    await inOwnTransaction(payload, async (req) => {
      const id = row.documentId ?? (await articleOf(payload, articles, row))
      const contentHash = id === null ? null : await storedContentHash(req, articles, id)
      if (id === null || contentHash === null) {
        await payload.db.deleteOne({
          collection: 'ops-imports',
          where: { id: { equals: row.id } },
          req,
          returning: false,
        })
        return
      }
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
