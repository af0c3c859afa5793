import type { PayloadRequest } from 'payload'
import type { Subject } from '../../facts/Fact.ts'
import type { FactStore } from '../../facts/FactStore.ts'
import type { FactRow } from './factRow.ts'
import { factOfRow, rowOfFact } from './factRow.ts'
import { isInTransaction } from './isInTransaction.ts'

const EVENTS = 'ops-events'

/** Facts in the database, read and written inside the request's transaction where there is one. */
export function payloadFactStore<State>(req: PayloadRequest): FactStore<State> {
  const { db } = req.payload
  return {
    last: async (subject) => {
      const { docs } = await db.find<FactRow>({
        collection: EVENTS,
        where: { and: whereSubject(subject) },
        sort: ['-sequence'],
        limit: 1,
        pagination: false,
        req,
      })
      return docs[0] ? factOfRow<State>(docs[0]) : null
    },
    append: async (fact) => {
      try {
        await db.create({ collection: EVENTS, data: { ...rowOfFact(fact) }, req, returning: false })
        return 'appended'
      } catch (error) {
        // In a transaction the database has given up the whole save already; outside, the sequence may just be taken.
        if ((await isInTransaction(req)) || !(await isTaken(req, fact.subject, fact.sequence))) throw error
        return 'taken'
      }
    },
  }
}

const whereSubject = (subject: Subject) => [
  { subjectCollection: { equals: subject.collection } },
  { subjectId: { equals: subject.id } },
]

async function isTaken(req: PayloadRequest, subject: Subject, sequence: number): Promise<boolean> {
  const { totalDocs } = await req.payload.db.count({
    collection: EVENTS,
    where: { and: [...whereSubject(subject), { sequence: { equals: sequence } }] },
    req,
  })
  return totalDocs > 0
}
