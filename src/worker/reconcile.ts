import { setImmediate as breathe } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { Subject } from '../facts/Fact.ts'
import { RECORD_KINDS, type RecordRole } from '../facts/RECORD_KINDS.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { documentIds } from '../store/payload/documentIds.ts'
import { noteAdopted } from '../store/payload/noteAdopted.ts'
import { reconcileDocument } from '../store/payload/reconcileDocument.ts'
import { reconcileRecord } from '../store/payload/reconcileRecord.ts'
import { storesOf } from '../store/payload/storesOf.ts'

const PAGE = 500

/**
 * What a reconcile saw: how many content documents, how many plans, reviews, topics, authors and channels, how many
 * facts were missing, what it could not settle, and whether it was stopped before it had seen all.
 */
export type Reconciled = {
  readonly documents: number
  readonly records: number
  readonly facts: number
  readonly failed: readonly { readonly subject: Subject; readonly reason: string }[]
  readonly stopped: boolean
}

/**
 * Settles every content document, every subject of a fact whose document is gone, and every record that makes facts.
 * What a crash, a bulk edit or a database without transactions left out is made good, with `origin: reconciled`; what was
 * live before the product and was not adopted yet is, with `origin: adopted`.
 *
 * @param signal stops it between two documents.
 */
export async function reconcile(payload: Payload, signal?: AbortSignal): Promise<Reconciled> {
  const result = { documents: 0, records: 0, facts: 0, failed: [] as { subject: Subject; reason: string }[] }
  for await (const { kind, subject, settle } of allToSettle(payload)) {
    // SQLite answers at once: without a pause no request and no timer of this process would ever have its turn.
    await breathe()
    if (signal?.aborted) return { ...result, stopped: true }
    result[kind] += 1
    try {
      if (await settle()) result.facts += 1
    } catch (error) {
      result.failed.push({ subject, reason: error instanceof Error ? error.message : String(error) })
    }
  }
  await noteAdopted(payload, result.failed)
  return { ...result, stopped: false }
}

type ToSettle = {
  readonly kind: 'documents' | 'records'
  readonly subject: Subject
  /** Answers whether a fact was missing. */
  readonly settle: () => Promise<boolean>
}

async function* allToSettle(payload: Payload): AsyncGenerator<ToSettle> {
  const seen = new Set<string>()
  for await (const subject of contentSubjects(payload)) {
    const key = `${subject.collection}/${subject.id}`
    if (seen.has(key)) continue
    seen.add(key)
    yield { kind: 'documents', subject, settle: async () => (await reconcileDocument(payload, subject)) !== null }
  }
  for (const role of Object.keys(RECORD_KINDS) as RecordRole[]) {
    const collection = settingsOf(payload).slugs[`${role}s`]
    for await (const id of documentIds(payload, collection)) {
      const subject = { collection, id }
      yield { kind: 'records', subject, settle: () => reconcileRecord(payload, role, subject) }
    }
  }
}

async function* contentSubjects(payload: Payload): AsyncGenerator<Subject> {
  for (const collection of Object.keys(settingsOf(payload).content)) {
    for await (const id of documentIds(payload, collection)) yield { collection, id }
  }
  yield* subjectsOfFacts(payload)
}

async function* subjectsOfFacts(payload: Payload): AsyncGenerator<Subject> {
  const { content } = settingsOf(payload)
  const { projections } = storesOf(payload)
  for (let after: Subject | null = null; ; ) {
    const page: readonly Subject[] = await projections.subjects(after, PAGE)
    yield* page.filter(({ collection }) => content[collection] !== undefined)
    after = page.at(-1) ?? null
    if (after === null) return
  }
}
