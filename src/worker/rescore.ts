import { setImmediate as breathe } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { Subject } from '../facts/Fact.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { type RescoredDocument, rescoreDocument } from '../store/payload/rescoreDocument.ts'
import { storesOf } from '../store/payload/storesOf.ts'

/** Documents read at once, and after which progress is told. */
const PAGE = 250

/** What re-scoring has done so far. */
export type RescoreTally = {
  readonly documents: number
  readonly rescored: number
  readonly gone: number
  readonly failed: readonly { readonly subject: Subject; readonly reason: string }[]
}

type Options = {
  readonly signal?: AbortSignal
  /** Called after each page of documents. */
  readonly onPage?: (tally: RescoreTally) => Promise<void>
}

/**
 * Scores every document that has facts under this version's formula, as far as its text is still there, each in a
 * transaction of its own. Saves go on meanwhile; what was scored before is not scored again, so that a run that was killed is
 * simply begun anew. What is counted does not change before the formula is activated.
 *
 * @param options.signal stops it between two documents
 */
export async function rescore(
  payload: Payload,
  { signal, onPage = async () => {} }: Options = {},
): Promise<RescoreTally & { readonly stopped: boolean }> {
  const { projections } = storesOf(payload)
  const { content } = settingsOf(payload)
  let tally: RescoreTally = { documents: 0, rescored: 0, gone: 0, failed: [] }
  for (let after: Subject | null = null; ; ) {
    const page: readonly Subject[] = await projections.subjects(after, PAGE)
    for (const subject of page.filter(({ collection }) => content[collection] !== undefined)) {
      // SQLite answers at once: without a pause no request of this process would ever have its turn.
      await breathe()
      if (signal?.aborted) return { ...tally, stopped: true }
      tally = counted(tally, subject, await rescoreDocument(payload, subject))
    }
    after = page.at(-1) ?? null
    if (after === null) return { ...tally, stopped: false }
    await onPage(tally)
  }
}

function counted(tally: RescoreTally, subject: Subject, done: RescoredDocument): RescoreTally {
  return {
    documents: tally.documents + 1,
    rescored: tally.rescored + Number(done.outcome === 'rescored'),
    gone: tally.gone + Number(done.outcome === 'gone'),
    failed: done.outcome === 'failed' ? [...tally.failed, { subject, reason: done.reason }] : tally.failed,
  }
}
