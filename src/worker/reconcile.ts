import type { Payload } from 'payload'
import type { Subject } from '../facts/Fact.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { documentIds } from '../store/payload/documentIds.ts'
import { reconcileDocument } from '../store/payload/reconcileDocument.ts'
import { storesOf } from '../store/payload/storesOf.ts'

const PAGE = 500

/** What a reconcile saw: how many documents, how many facts were missing, and which documents it could not settle. */
export type Reconciled = {
  readonly documents: number
  readonly facts: number
  readonly failed: readonly { readonly subject: Subject; readonly reason: string }[]
}

/**
 * Settles every content document, and every subject of a fact whose document is gone. What a crash, a bulk edit or a
 * database without transactions left out is made good, with `origin: reconciled`.
 */
export async function reconcile(payload: Payload): Promise<Reconciled> {
  const seen = new Set<string>()
  const result = { documents: 0, facts: 0, failed: [] as { subject: Subject; reason: string }[] }
  for await (const subject of subjectsToSettle(payload)) {
    const key = `${subject.collection}/${subject.id}`
    if (seen.has(key)) continue
    seen.add(key)
    result.documents += 1
    try {
      if (await reconcileDocument(payload, subject)) result.facts += 1
    } catch (error) {
      result.failed.push({ subject, reason: error instanceof Error ? error.message : String(error) })
    }
  }
  return result
}

async function* subjectsToSettle(payload: Payload): AsyncGenerator<Subject> {
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
