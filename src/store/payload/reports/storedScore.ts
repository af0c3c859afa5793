import DataLoader from 'dataloader'
import type { PayloadRequest } from 'payload'
import type { Subject } from '../../../facts/Fact.ts'
import { subjectKey } from '../../../facts/subjectKey.ts'
import type { ReviewScore } from '../../../reviews/ReviewScore.ts'
import type { Finding } from '../../../scoring/Finding.ts'
import { settingsOf } from '../../../settings/settingsOf.ts'
import { storesOf } from '../storesOf.ts'
import { anyOfSubjects } from './anyOfSubjects.ts'

/** The score that the projector keeps of a document's last live version. */
export type StoredScore = {
  readonly live: boolean
  readonly sequence: number
  readonly craft: number | null
  readonly formula: string | null
  readonly lost: Readonly<Record<string, number>>
  readonly weakest: string | null
  readonly findings: readonly Finding[]
  readonly reviewed: ReviewScore | null
  readonly words: number
  readonly tokens: number
  readonly language: string | null
  readonly contentHash: string
}

type Row = StoredScore & {
  readonly id: string | number
  readonly subjectCollection: string
  readonly subjectId: string
}

type Loader = DataLoader<Subject, StoredScore | null>

const loaders = new WeakMap<PayloadRequest, Loader>()

/**
 * The stored score of a document, null when it was never live or not projected yet. Scores that one request asks for at
 * once, as a list does for its rows, are read together.
 */
export function storedScore(req: PayloadRequest, subject: Subject): Promise<StoredScore | null> {
  const loader: Loader = loaders.get(req) ?? new DataLoader((subjects) => read(req, subjects), { cache: false })
  loaders.set(req, loader)
  return loader.load(subject)
}

async function read(req: PayloadRequest, subjects: readonly Subject[]): Promise<readonly (StoredScore | null)[]> {
  const { generation } = await storesOf(req.payload).projections.pointer(settingsOf(req.payload).timeZone)
  const { docs } = await req.payload.db.find<Row>({
    collection: 'ops-scores',
    where: { and: [{ generation: { equals: generation } }, anyOfSubjects(subjects)] },
    limit: 0,
    pagination: false,
  })
  const scores = new Map(docs.map((row) => [subjectKey({ collection: row.subjectCollection, id: row.subjectId }), row]))
  return subjects.map((subject) => scores.get(subjectKey(subject)) ?? null)
}
