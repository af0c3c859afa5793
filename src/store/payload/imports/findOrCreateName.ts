import type { Payload } from 'payload'
import type { Found } from '../../../imports/ImportTarget.ts'
import { settingsOf } from '../../../settings/settingsOf.ts'
import { inOwnTransaction } from '../inOwnTransaction.ts'
import { contextOf } from '../saveOccasion.ts'
import { journal } from './journal.ts'

type Named = { readonly id: string | number; readonly name?: string | null }

/** The author or topic of this name, case aside, or a new one that the journal of the run names. */
export async function findOrCreateName(
  payload: Payload,
  kind: 'author' | 'topic',
  name: string,
  run: string,
): Promise<Found> {
  const collection = settingsOf(payload).slugs[`${kind}s`]
  const known = await findName(payload, collection, name)
  if (known) return { id: known.id, created: false }
  return inOwnTransaction(payload, async (req) => {
    req.context = { ...req.context, ...contextOf({ origin: 'import', cause: run, data: { run } }) }
    const doc = await payload.create({ collection, data: { name }, depth: 0, req, overrideAccess: true })
    const row = { run, kind, action: 'created', state: 'done', name, documentId: String(doc.id) } as const
    await journal.add(req, row)
    return { id: doc.id, created: true }
  })
}

async function findName(payload: Payload, collection: string, name: string): Promise<Named | undefined> {
  const same = await find(payload, collection, { equals: name })
  if (same.length > 0) return same[0]
  const alike = await find(payload, collection, { like: name })
  return alike.find((row) => row.name?.toLowerCase() === name.toLowerCase())
}

async function find(payload: Payload, collection: string, condition: object): Promise<readonly Named[]> {
  const { docs } = await payload.db.find<Named>({
    collection,
    where: { name: condition },
    limit: 50,
    pagination: false,
  })
  return docs
}
