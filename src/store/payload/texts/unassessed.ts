import type { Payload, Where } from 'payload'
import type { Subject } from '../../../facts/Fact.ts'
import { ASSESSMENT_FORMULA } from '../../../originality/ASSESSMENT_FORMULA.ts'
import { settingsOf } from '../../../settings/settingsOf.ts'
import { storesOf } from '../storesOf.ts'

type Row = { readonly id: string | number; readonly subjectCollection: string; readonly subjectId: string }

/** A page of live documents whose text was not looked up by this version, in a stable order, and where the next begins. */
export async function unassessed(
  payload: Payload,
  after: string | number | null,
  limit: number,
): Promise<{ readonly subjects: readonly Subject[]; readonly next: string | number | null }> {
  const { generation } = await storesOf(payload).projections.pointer(settingsOf(payload).timeZone)
  const where: Where[] = [
    { generation: { equals: generation } },
    { live: { equals: true } },
    { or: [{ assessed: { exists: false } }, { assessed: { not_equals: ASSESSMENT_FORMULA } }] },
    ...(after === null ? [] : [{ id: { greater_than: after } }]),
  ]
  const { docs } = await payload.db.find<Row>({
    collection: 'ops-scores',
    where: { and: where },
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
