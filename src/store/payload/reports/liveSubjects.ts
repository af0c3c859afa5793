import type { PayloadRequest, Where } from 'payload'
import { idsByCollection } from '../../../facts/idsByCollection.ts'
import { SITE_CHANNEL } from '../projectionRows.ts'
import type { Line } from './liveFindings.ts'

type Row = { readonly id: string | number; readonly subjectCollection: string; readonly subjectId: string }

/** Conditions that pick the documents which are live in a line, one for each collection; null for all documents. */
export async function liveSubjects(
  req: PayloadRequest,
  generation: number,
  { author, channel }: Line,
): Promise<Where[] | null> {
  if (author === undefined && channel === undefined) return null
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
    limit: 0,
    pagination: false,
    select: { subjectCollection: true, subjectId: true },
  })
  const subjects = docs.map(({ subjectCollection, subjectId }) => ({ collection: subjectCollection, id: subjectId }))
  return [...idsByCollection(subjects)].map(([collection, ids]) => ({
    and: [{ subjectCollection: { equals: collection } }, { subjectId: { in: [...new Set(ids)] } }],
  }))
}
