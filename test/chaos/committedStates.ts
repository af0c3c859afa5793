import type { Payload } from 'payload'
import { type LiveState, liveStateOf } from './liveState.ts'

type Change = {
  readonly operationType: string
  readonly documentKey: { readonly _id: unknown }
  readonly fullDocument?: Readonly<Record<string, unknown>> | null
  readonly lsid?: { readonly id: { readonly toString: (encoding: string) => string } }
  readonly txnNumber?: unknown
}

type Stream = {
  readonly on: (event: 'change' | 'error', listener: (change: Change) => void) => void
  readonly close: () => Promise<void>
}

type Articles = { readonly collectionName: string; readonly watch: (pipeline: object[], options: object) => Stream }

type Connection = { readonly db: { readonly command: (command: object) => Promise<unknown> } }

/** The live states that MongoDB committed of one article, one for each transaction, in order. */
export type CommittedStates = {
  readonly of: (id: string) => readonly (LiveState | null)[]
  readonly count: () => number
  readonly close: () => Promise<void>
}

/** Listens to MongoDB's own change stream of the articles, with the row as each commit left it. */
export async function committedStates(payload: Payload): Promise<CommittedStates> {
  const db = payload.db as unknown as {
    readonly connection: Connection
    readonly collections: { readonly articles: { readonly collection: Articles } }
  }
  const articles = db.collections.articles.collection
  await db.connection.db.command({
    collMod: articles.collectionName,
    changeStreamPreAndPostImages: { enabled: true },
  })
  const transactions = new Map<string, Map<string, LiveState | null>>()
  const stream = articles.watch([], { fullDocument: 'required' })
  const errors: unknown[] = []
  stream.on('error', (error) => errors.push(error))
  stream.on('change', (change) => {
    const id = String(change.documentKey._id)
    const states = transactions.get(id) ?? new Map<string, LiveState | null>()
    transactions.set(id, states)
    const inTransaction = change.txnNumber !== undefined
    const transaction = inTransaction
      ? `${change.lsid?.id.toString('hex')} ${change.txnNumber}`
      : `alone ${states.size}`
    states.set(transaction, change.operationType === 'delete' ? null : liveStateOf(change.fullDocument))
  })
  return {
    of: (id) => [...(transactions.get(id)?.values() ?? [])],
    count: () => {
      if (errors.length > 0) throw errors[0]
      return [...transactions.values()].reduce((sum, states) => sum + states.size, 0)
    },
    close: () => stream.close(),
  }
}
