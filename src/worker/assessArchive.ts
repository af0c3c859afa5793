import { setImmediate as breathe } from 'node:timers/promises'
import { createLocalReq, type Payload, type TypeWithID } from 'payload'
import type { Subject } from '../facts/Fact.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { findRow } from '../store/payload/findRow.ts'
import { readMapped } from '../store/payload/readMapped.ts'
import { assessDocument } from '../store/payload/texts/assessDocument.ts'
import { keepText } from '../store/payload/texts/keepText.ts'
import { publishedSince } from '../store/payload/texts/publishedSince.ts'
import { unassessed } from '../store/payload/texts/unassessed.ts'

/** Documents looked at between two readings of what is left. */
const PAGE = 100

/** What came of a round: documents that a fact tells of now, and what failed. */
export type AssessTally = {
  readonly documents: number
  readonly assessed: number
  readonly failed: readonly { readonly subject: Subject; readonly reason: string }[]
}

type Options = { readonly signal?: AbortSignal; readonly onDocument?: (tally: AssessTally) => void }

/**
 * Looks up every live text that this version has not looked up yet. First the fingerprints of all of them are kept, so that of
 * many that were imported together each finds those that are older, in whatever order they come.
 */
export async function assessArchive(
  payload: Payload,
  { signal, onDocument = () => {} }: Options = {},
): Promise<AssessTally> {
  const failed: { readonly subject: Subject; readonly reason: string }[] = []
  const each = async (work: (subject: Subject) => Promise<void>): Promise<void> => {
    for await (const subject of waiting(payload, signal)) {
      await work(subject).catch((error: unknown) => failed.push({ subject, reason: reasonOf(error) }))
    }
  }
  let tally: AssessTally = { documents: 0, assessed: 0, failed }
  await each((subject) => keep(payload, subject))
  await each(async (subject) => {
    const isNew = await assessDocument(payload, subject)
    tally = { ...tally, documents: tally.documents + 1, assessed: tally.assessed + Number(isNew) }
    onDocument(tally)
  })
  return tally
}

/** What is not looked up, one by one; until it is told to stop. */
async function* waiting(payload: Payload, signal: AbortSignal | undefined): AsyncGenerator<Subject, void, undefined> {
  let after: string | number | null = null
  do {
    const page: Awaited<ReturnType<typeof unassessed>> = await unassessed(payload, after, PAGE)
    for (const subject of page.subjects) {
      // SQLite answers at once: without a pause no request of this process would ever have its turn.
      await breathe()
      if (signal?.aborted) return
      yield subject
    }
    after = page.next
  } while (after !== null)
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

async function keep(payload: Payload, subject: Subject): Promise<void> {
  if (!settingsOf(payload).content[subject.collection]) return
  const req = await createLocalReq({ context: {} }, payload)
  const row = await findRow<TypeWithID & Readonly<Record<string, unknown>>>(req, subject.collection, subject.id)
  if (row === null) return
  const content = await readMapped(req, subject.collection, row)
  await keepText(req, { subject, publishedAt: await publishedSince(payload, subject) }, content)
}
