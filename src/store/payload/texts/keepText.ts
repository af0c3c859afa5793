import type { PayloadRequest } from 'payload'
import { fingerprintsOf } from '../../../originality/fingerprintsOf.ts'
import { ORIGINALITY_FORMULA } from '../../../originality/ORIGINALITY.ts'
import { readyToCompare } from '../../../originality/readyToCompare.ts'
import { contentHash } from '../../../scoring/contentHash.ts'
import type { MappedContent } from '../../../scoring/contentStateOf.ts'
import { measureText } from '../../../scoring/measureText.ts'
import { sha256 } from '../sha256.ts'
import type { TextSource } from './TextSource.ts'

const TEXTS = 'ops-texts'

type Row = { readonly id: string | number; readonly contentHash?: string; readonly formula?: string }

/** Keeps what a live text is found by, in the place of what was kept of the document before. */
export async function keepText(
  req: PayloadRequest,
  { subject, publishedAt }: TextSource,
  { document }: MappedContent,
): Promise<void> {
  const hash = contentHash(document, sha256)
  const known = await req.payload.db.findOne<Row>({
    collection: TEXTS,
    where: { and: [{ subjectCollection: { equals: subject.collection } }, { subjectId: { equals: subject.id } }] },
    req,
  })
  if (known?.contentHash === hash && known.formula === ORIGINALITY_FORMULA) return
  const measure = measureText(document)
  const data = {
    subjectCollection: subject.collection,
    subjectId: subject.id,
    contentHash: hash,
    formula: ORIGINALITY_FORMULA,
    publishedAt,
    words: measure.words,
    fingerprints: [...fingerprintsOf(readyToCompare(measure).grams)],
  }
  if (known) await req.payload.db.updateOne({ collection: TEXTS, id: known.id, data, req, returning: false })
  else await req.payload.db.create({ collection: TEXTS, data, req, returning: false })
}
