import type { PayloadRequest, TypeWithID } from 'payload'
import { assess } from '../../../assessment/assess.ts'
import type { Assessment } from '../../../facts/Assessment.ts'
import type { Subject } from '../../../facts/Fact.ts'
import { subjectKey } from '../../../facts/subjectKey.ts'
import type { FluencyModel } from '../../../fluency/FluencyModel.ts'
import { chosenSources } from '../../../originality/chosenSources.ts'
import type { Earlier } from '../../../originality/judgeOriginality.ts'
import { lookedUp } from '../../../originality/lookedUp.ts'
import { readyToCompare } from '../../../originality/readyToCompare.ts'
import type { MappedContent } from '../../../scoring/contentStateOf.ts'
import { measureText } from '../../../scoring/measureText.ts'
import { findRow } from '../findRow.ts'
import { readMapped } from '../readMapped.ts'
import { earlierMatches } from './earlierMatches.ts'
import type { TextSource } from './TextSource.ts'

type Row = TypeWithID & Readonly<Record<string, unknown>>

/**
 * What the archive says of a text: what it has that was there before, and how usual the order of its words is.
 *
 * @param model null where fluency is not judged
 */
export async function lookUp(
  req: PayloadRequest,
  one: TextSource,
  { document }: MappedContent,
  model: FluencyModel | null,
): Promise<Assessment> {
  const earlier = await earlierTexts(req, one, lookedUp(readyToCompare(measureText(document)).grams))
  return assess(subjectKey(one.subject), document, { earlier, model })
}

/** The texts that are worth comparing, as far as they are still there. */
async function earlierTexts(
  req: PayloadRequest,
  one: TextSource,
  hashes: readonly number[],
): Promise<readonly Earlier[]> {
  const sources = chosenSources(
    await earlierMatches(req.payload, one, hashes),
    keyOf,
    (a, b) => compare(a.publishedAt, b.publishedAt) || compare(keyOf(a), keyOf(b)),
  )
  const texts: Earlier[] = []
  // One after the other: statements of one transaction cannot run side by side on MongoDB.
  for (const { subject } of sources) {
    const content = await readText(req, subject)
    if (content) texts.push({ source: subject, document: content.document })
  }
  return texts
}

async function readText(req: PayloadRequest, { collection, id }: Subject): Promise<MappedContent | null> {
  const row = await findRow<Row>(req, collection, id)
  return row && readMapped(req, collection, row)
}

const keyOf = ({ subject }: TextSource): string => subjectKey(subject)

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
