import type { PayloadRequest, TypeWithID } from 'payload'
import type { ContentState } from '../../facts/ContentState.ts'
import type { Fact, Subject } from '../../facts/Fact.ts'
import { isOlderFormula } from '../../facts/isOlderFormula.ts'
import type { NewFact } from '../../facts/NewFact.ts'
import type { Occasion } from '../../facts/Occasion.ts'
import { rescoredFact } from '../../facts/rescoredFact.ts'
import { CRAFT_FORMULA } from '../../scoring/CRAFT_FORMULA.ts'
import { contentStateOf } from '../../scoring/contentStateOf.ts'
import { findRow } from './findRow.ts'
import { payloadFactStore } from './payloadFactStore.ts'
import { readMapped } from './readMapped.ts'
import { sha256 } from './sha256.ts'
import { wake } from './wake.ts'

type Row = TypeWithID & Readonly<Record<string, unknown>>

/** What came of re-scoring a document: a fact; nothing, as its score is new enough; or nothing, as its text is gone. */
export type Rescored = { readonly fact: NewFact<ContentState> } | 'current' | 'gone'

/**
 * Scores the text that a document's last fact speaks of under this version's formula, inside the request's transaction. A
 * withdrawn text is scored too, as long as the row still holds it.
 */
export async function rescoreContent(req: PayloadRequest, subject: Subject, occasion: Occasion): Promise<Rescored> {
  const facts = payloadFactStore<ContentState>(req)
  const last = await facts.last(subject)
  if (last === null || !isDue(last)) return 'current'
  const row = await findRow<Row>(req, subject.collection, subject.id)
  if (row === null) return 'gone'
  const content = await readMapped(req, subject.collection, row)
  const fact = rescoredFact(last, contentStateOf(content, { updatedAt: last.state.updatedAt, sha256 }), occasion)
  if (fact === null) return 'gone'
  // Taken: a save came in between, and has scored the text under its own formula.
  if ((await facts.append(fact)) === 'taken') return 'current'
  wake(req.payload)
  return { fact }
}

/** A document whose facts were all voided is in no figure. */
const isDue = ({ type, state }: Fact<ContentState>): boolean =>
  (state.isLive || type !== 'article.voided') && isOlderFormula(state.craft?.formula ?? null, CRAFT_FORMULA)
