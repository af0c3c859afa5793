import type { PayloadRequest } from 'payload'
import type { Subject } from '../../../facts/Fact.ts'
import type { Finding } from '../../../scoring/Finding.ts'
import { settingsOf } from '../../../settings/settingsOf.ts'
import { storesOf } from '../storesOf.ts'

/** The score that the projector keeps of a document's last live version. */
export type StoredScore = {
  readonly live: boolean
  readonly sequence: number
  readonly craft: number | null
  readonly formula: string | null
  readonly lost: Readonly<Record<string, number>>
  readonly weakest: string | null
  readonly findings: readonly Finding[]
  readonly words: number
  readonly tokens: number
  readonly language: string | null
  readonly contentHash: string
}

/** The stored score of a document, null when it was never live or not projected yet. */
export async function storedScore(req: PayloadRequest, subject: Subject): Promise<StoredScore | null> {
  const { generation } = await storesOf(req.payload).projections.pointer(settingsOf(req.payload).timeZone)
  const { docs } = await req.payload.db.find<StoredScore & { id: string | number }>({
    collection: 'ops-scores',
    where: {
      and: [
        { generation: { equals: generation } },
        { subjectCollection: { equals: subject.collection } },
        { subjectId: { equals: subject.id } },
      ],
    },
    limit: 1,
    pagination: false,
  })
  return docs[0] ?? null
}
