import type { Payload, Where } from 'payload'
import type { Subject } from '../../../facts/Fact.ts'
import { settingsOf } from '../../../settings/settingsOf.ts'
import { storesOf } from '../storesOf.ts'

type Row = {
  readonly id: string | number
  readonly subjectCollection: string
  readonly subjectId: string
}

/** Some live documents, and where the next begin; null behind the last. */
export type SubjectPage = { readonly subjects: readonly Subject[]; readonly next: string | number | null }

/** A page of the live documents whose scores are so, in a stable order. */
export async function scoredPage(
  payload: Payload,
  wanted: Where,
  { after, limit }: { readonly after: string | number | null; readonly limit: number },
): Promise<SubjectPage> {
  const { generation } = await storesOf(payload).projections.pointer(settingsOf(payload).timeZone)
  const { docs } = await payload.db.find<Row>({
    collection: 'ops-scores',
    where: {
      and: [
        { generation: { equals: generation } },
        { live: { equals: true } },
        wanted,
        ...(after === null ? [] : [{ id: { greater_than: after } }]),
      ],
    },
    sort: ['id'],
    limit,
    pagination: false,
    select: { subjectCollection: true, subjectId: true },
  })
  return {
    subjects: docs.map(({ subjectCollection, subjectId }) => ({ collection: subjectCollection, id: subjectId })),
    next: docs.at(-1)?.id ?? null,
  }
}
