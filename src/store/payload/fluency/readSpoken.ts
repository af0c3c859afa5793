import type { PayloadRequest, TypeWithID } from 'payload'
import type { Subject } from '../../../facts/Fact.ts'
import type { Spoken } from '../../../fluency/Spoken.ts'
import { spokenOf } from '../../../fluency/spokenOf.ts'
import { ownTextOf } from '../../../originality/ownTextOf.ts'
import { measureText } from '../../../scoring/measureText.ts'
import { settingsOf } from '../../../settings/settingsOf.ts'
import { primarySubtag } from '../../../text/primarySubtag.ts'
import { findRow } from '../findRow.ts'
import { readMappedFields } from '../readMappedFields.ts'

type Row = TypeWithID & Readonly<Record<string, unknown>>

/** The text of a document and the language that it says it is in; null where it is gone, or plainly in another one. */
export async function readSpoken(
  req: PayloadRequest,
  { collection, id }: Subject,
): Promise<{ readonly language: string; readonly text: Spoken } | null> {
  const map = settingsOf(req.payload).content[collection]
  const row = map ? await findRow<Row>(req, collection, id) : null
  if (!map || !row) return null
  const { document } = readMappedFields(req.payload, row, map)
  const measure = measureText(document)
  if (measure.otherLanguage !== null) return null
  return { language: primarySubtag(document.language), text: spokenOf(ownTextOf(measure)) }
}
