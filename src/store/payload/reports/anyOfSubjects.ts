import type { Where } from 'payload'
import type { Subject } from '../../../facts/Fact.ts'
import { idsByCollection } from '../../../facts/idsByCollection.ts'

/** A condition for rows that are about one of these documents. */
export const anyOfSubjects = (subjects: readonly Subject[]): Where => ({
  or: [...idsByCollection(subjects)].map(([collection, ids]) => ({
    and: [{ subjectCollection: { equals: collection } }, { subjectId: { in: [...ids] } }],
  })),
})
