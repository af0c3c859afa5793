import { createLocalReq, type Payload, type TypeWithID } from 'payload'
import type { Subject } from '../facts/Fact.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { findRow } from '../store/payload/findRow.ts'
import { readFluency } from '../store/payload/fluency/readFluency.ts'
import { readMapped } from '../store/payload/readMapped.ts'
import { assessDocument } from '../store/payload/texts/assessDocument.ts'
import { keepText } from '../store/payload/texts/keepText.ts'
import { publishedSince } from '../store/payload/texts/publishedSince.ts'
import { unassessed } from '../store/payload/texts/unassessed.ts'
import { eachSubject } from './eachSubject.ts'

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
  const fluency = await readFluency(payload)
  const failed: { readonly subject: Subject; readonly reason: string }[] = []
  const each = async (work: (subject: Subject) => Promise<void>): Promise<void> => {
    for await (const subject of eachSubject(payload, unassessed(fluency.judged), signal)) {
      await work(subject).catch((error: unknown) => failed.push({ subject, reason: reasonOf(error) }))
    }
  }
  let tally: AssessTally = { documents: 0, assessed: 0, failed }
  await each((subject) => keep(payload, subject))
  await each(async (subject) => {
    const isNew = await assessDocument(payload, subject, fluency)
    tally = { ...tally, documents: tally.documents + 1, assessed: tally.assessed + Number(isNew) }
    onDocument(tally)
  })
  return tally
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
