import type { Payload, PayloadRequest, TypeWithID } from 'payload'
import { assess } from '../../../assessment/assess.ts'
import { assessedFact } from '../../../assessment/assessedFact.ts'
import { isAssessed } from '../../../assessment/isAssessed.ts'
import type { ContentState } from '../../../facts/ContentState.ts'
import type { Subject } from '../../../facts/Fact.ts'
import { subjectKey } from '../../../facts/subjectKey.ts'
import { chosenSources } from '../../../originality/chosenSources.ts'
import type { Earlier } from '../../../originality/judgeOriginality.ts'
import { lookedUp } from '../../../originality/lookedUp.ts'
import { readyToCompare } from '../../../originality/readyToCompare.ts'
import { contentStateOf, type MappedContent } from '../../../scoring/contentStateOf.ts'
import { measureText } from '../../../scoring/measureText.ts'
import { findRow } from '../findRow.ts'
import type { Fluency } from '../fluency/readFluency.ts'
import { inOwnTransaction } from '../inOwnTransaction.ts'
import { lockDocument } from '../lockDocument.ts'
import { payloadFactStore } from '../payloadFactStore.ts'
import { readMapped } from '../readMapped.ts'
import { saveOccasion } from '../saveOccasion.ts'
import { sha256 } from '../sha256.ts'
import { wake } from '../wake.ts'
import { earlierMatches } from './earlierMatches.ts'
import { publishedSince } from './publishedSince.ts'
import type { TextSource } from './TextSource.ts'

type Row = TypeWithID & Readonly<Record<string, unknown>>

/** Looks the live text of a document up in the archive, once. @returns whether a fact came of it. */
export function assessDocument(payload: Payload, subject: Subject, fluency: Fluency): Promise<boolean> {
  return inOwnTransaction(payload, async (req) => {
    await lockDocument(req, subject.collection, subject.id)
    const facts = payloadFactStore<ContentState>(req)
    const last = await facts.last(subject)
    if (!last?.state.isLive) return false
    const model = await fluency.modelOf(last.state.language)
    if (isAssessed(last.data.assessment?.formula, model !== null)) return false
    const content = await readRow(req, subject)
    if (content === null) return false
    const { document } = content
    const earlier = await earlierTexts(req, { subject, publishedAt: await publishedSince(payload, subject) }, content)
    const assessment = assess(subjectKey(subject), document, { earlier, model })
    const scored = contentStateOf(content, { updatedAt: last.state.updatedAt, sha256 })
    const occasion = { ...saveOccasion(req), origin: 'reconciled' } as const
    const fact = assessedFact(last, scored, assessment, occasion)
    if (fact === null || (await facts.append(fact)) === 'taken') return false
    wake(payload)
    return true
  })
}

async function readRow(req: PayloadRequest, { collection, id }: Subject): Promise<MappedContent | null> {
  const row = await findRow<Row>(req, collection, id)
  return row && readMapped(req, collection, row)
}

/** The texts that are worth comparing, as far as they are still there. */
async function earlierTexts(
  req: PayloadRequest,
  one: TextSource,
  { document }: MappedContent,
): Promise<readonly Earlier[]> {
  const hashes = lookedUp(readyToCompare(measureText(document)).grams)
  const matches = await earlierMatches(req.payload, one, hashes)
  const sources = chosenSources(
    matches,
    keyOf,
    (a, b) => compare(a.publishedAt, b.publishedAt) || compare(keyOf(a), keyOf(b)),
  )
  const texts: Earlier[] = []
  // One after the other: statements of one transaction cannot run side by side on MongoDB.
  for (const { subject } of sources) {
    const content = await readRow(req, subject)
    if (content) texts.push({ source: subject, document: content.document })
  }
  return texts
}

const keyOf = ({ subject }: TextSource): string => subjectKey(subject)

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
