import type { Payload } from 'payload'
import type { Found } from '../../../imports/ImportTarget.ts'
import type { DocumentId } from '../../../imports/lexical/LexicalNode.ts'
import { settingsOf } from '../../../settings/settingsOf.ts'
import { inOwnTransaction } from '../inOwnTransaction.ts'
import { contextOf } from '../saveOccasion.ts'
import { journal } from './journal.ts'

type Kind = 'author' | 'topic'
type Named = { readonly id: DocumentId; readonly name?: string | null }

/**
 * Finds authors or topics by name, case aside, or makes them, each with an entry in the journal of the run. A run reads
 * all names once; a name that is new to it is asked for once more before it is made.
 */
export function findOrCreateName(payload: Payload, kind: Kind): (name: string, run: string) => Promise<Found> {
  const collection = settingsOf(payload).slugs[`${kind}s`]
  let reading = { run: '', names: Promise.resolve(new Map<string, DocumentId>()) }
  return async (name, run) => {
    if (reading.run !== run) reading = { run, names: readNames(payload, collection) }
    const names = await reading.names
    const known = names.get(keyOf(name)) ?? (await findExactly(payload, collection, name))
    if (known !== undefined) return { id: known, created: false }
    const id = await create(payload, kind, name, run)
    names.set(keyOf(name), id)
    return { id, created: true }
  }
}

const keyOf = (name: string): string => name.normalize('NFC').toLowerCase()

/** The oldest of each name. */
async function readNames(payload: Payload, collection: string): Promise<Map<string, DocumentId>> {
  const { docs } = await payload.db.find<Named>({
    collection,
    sort: ['-id'],
    select: { name: true },
    limit: 0,
    pagination: false,
  })
  return new Map(docs.map(({ id, name }) => [keyOf(name ?? ''), id]))
}

async function findExactly(payload: Payload, collection: string, name: string): Promise<DocumentId | undefined> {
  const { docs } = await payload.db.find<Named>({
    collection,
    where: { name: { equals: name } },
    select: { name: true },
    limit: 1,
    pagination: false,
  })
  return docs[0]?.id
}

const create = (payload: Payload, kind: Kind, name: string, run: string): Promise<DocumentId> =>
  inOwnTransaction(payload, async (req) => {
    req.context = { ...req.context, ...contextOf({ origin: 'import', cause: run, data: { run } }) }
    const collection = settingsOf(payload).slugs[`${kind}s`]
    const doc = await payload.create({ collection, data: { name }, depth: 0, req, overrideAccess: true })
    const row = { run, kind, action: 'created', state: 'done', name, documentId: String(doc.id) } as const
    await journal.add(req, row)
    return doc.id
  })
