import type { Payload } from 'payload'
import type { Subject } from '../../../facts/Fact.ts'
import { CORRECTING_FACTS } from '../../../scorecards/correctionsBehind.ts'
import type { FactRow } from '../factRow.ts'

/** Corrections and voidings that are looked through for those of one figure. */
const MOST_FACTS = 500

/** The documents that the latest corrections and voidings were about, each once. */
export async function correctedDocuments(payload: Payload): Promise<readonly Subject[]> {
  const { docs } = await payload.db.find<Pick<FactRow, 'id' | 'subjectCollection' | 'subjectId'>>({
    collection: 'ops-events',
    where: { type: { in: [...CORRECTING_FACTS] } },
    sort: ['-recordedAt'],
    select: { subjectCollection: true, subjectId: true },
    limit: MOST_FACTS,
    pagination: false,
  })
  const subjects = docs.map(({ subjectCollection, subjectId }) => ({ collection: subjectCollection, id: subjectId }))
  return [...new Map(subjects.map((subject) => [JSON.stringify(subject), subject])).values()]
}
