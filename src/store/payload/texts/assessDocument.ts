import type { Payload, TypeWithID } from 'payload'
import { assessedFact } from '../../../assessment/assessedFact.ts'
import { isAssessed } from '../../../assessment/isAssessed.ts'
import type { ContentState } from '../../../facts/ContentState.ts'
import type { Subject } from '../../../facts/Fact.ts'
import { contentStateOf } from '../../../scoring/contentStateOf.ts'
import { findRow } from '../findRow.ts'
import type { Fluency } from '../fluency/readFluency.ts'
import { inOwnTransaction } from '../inOwnTransaction.ts'
import { lockDocument } from '../lockDocument.ts'
import { payloadFactStore } from '../payloadFactStore.ts'
import { readMapped } from '../readMapped.ts'
import { saveOccasion } from '../saveOccasion.ts'
import { sha256 } from '../sha256.ts'
import { wake } from '../wake.ts'
import { lookUp } from './lookUp.ts'
import { publishedSince } from './publishedSince.ts'

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
    const row = await findRow<Row>(req, subject.collection, subject.id)
    if (row === null) return false
    const content = await readMapped(req, subject.collection, row)
    const assessment = await lookUp(
      req,
      { subject, publishedAt: await publishedSince(payload, subject) },
      content,
      model,
    )
    const scored = contentStateOf(content, { updatedAt: last.state.updatedAt, sha256 })
    const occasion = { ...saveOccasion(req), origin: 'reconciled' } as const
    const fact = assessedFact(last, scored, assessment, occasion)
    if (fact === null || (await facts.append(fact)) === 'taken') return false
    wake(payload)
    return true
  })
}
