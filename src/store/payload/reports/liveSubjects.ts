import type { PayloadRequest } from 'payload'
import type { Subject } from '../../../facts/Fact.ts'
import { subjectKey } from '../../../facts/subjectKey.ts'
import { SITE_CHANNEL } from '../projectionRows.ts'
import type { Line } from './liveFindings.ts'

type Row = { readonly id: string | number; readonly subjectCollection: string; readonly subjectId: string }

/**
 * The documents that are live in a line, each once, those published last first.
 *
 * @param most rows to read, of which a document has one for each of its authors; 0 for all
 */
export async function liveSubjects(
  req: PayloadRequest,
  generation: number,
  { author, channel }: Line,
  most: number,
): Promise<readonly Subject[]> {
  const { docs } = await req.payload.db.find<Row>({
    collection: 'ops-credits',
    where: {
      and: [
        { generation: { equals: generation } },
        { live: { equals: true } },
        { channel: { equals: channel ?? SITE_CHANNEL } },
        ...(author === undefined ? [] : [{ author: { equals: author } }]),
      ],
    },
    sort: ['-day'],
    limit: most,
    pagination: false,
    select: { subjectCollection: true, subjectId: true },
  })
  const subjects = docs.map(({ subjectCollection, subjectId }) => ({ collection: subjectCollection, id: subjectId }))
  return [...new Map(subjects.map((subject) => [subjectKey(subject), subject])).values()]
}
