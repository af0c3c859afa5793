import { setImmediate as breathe } from 'node:timers/promises'
import type { Payload, Where } from 'payload'
import type { Subject } from '../facts/Fact.ts'
import { type SubjectPage, scoredPage } from '../store/payload/texts/scoredPage.ts'

/** Documents read at once. */
const PAGE = 100

/** The live documents whose scores are so, one by one; until it is told to stop. */
export async function* eachSubject(
  payload: Payload,
  wanted: Where,
  signal: AbortSignal | undefined,
): AsyncGenerator<Subject, void, undefined> {
  let after: string | number | null = null
  do {
    const page: SubjectPage = await scoredPage(payload, wanted, { after, limit: PAGE })
    for (const subject of page.subjects) {
      // SQLite answers at once: without a pause no request of this process would ever have its turn.
      await breathe()
      if (signal?.aborted) return
      yield subject
    }
    after = page.next
  } while (after !== null)
}
