import type { PayloadRequest, Where } from 'payload'
import type { Subject } from '../../../facts/Fact.ts'
import type { Finding } from '../../../scoring/Finding.ts'
import { storesOf } from '../storesOf.ts'
import { liveSubjects } from './liveSubjects.ts'

/** A live article with what it lost. */
export type LiveFindings = {
  readonly subject: Subject
  readonly lost: Readonly<Record<string, number>>
  readonly findings: readonly Finding[]
}

/** Which articles: those that credit an author, those that are on a channel, both, or all. */
export type Line = { readonly author?: string; readonly channel?: string }

/** Findings are long: more articles than these would take a report seconds. */
const MOST = 2_000

type Row = {
  readonly id: string | number
  readonly subjectCollection: string
  readonly subjectId: string
  readonly lost?: Readonly<Record<string, number>> | null
  readonly findings?: readonly Finding[] | null
}

/** The latest live articles of a line with a score under the formula in force, and how many there are. */
export async function liveFindings(
  req: PayloadRequest,
  line: Line,
): Promise<{ readonly articles: number; readonly rows: readonly LiveFindings[]; readonly formula: string }> {
  const { generation, formula } = await storesOf(req.payload).scorecards.projection()
  const of = await liveSubjects(req, generation, line)
  const where: Where = {
    and: [
      { generation: { equals: generation } },
      { live: { equals: true } },
      { formula: { equals: formula } },
      ...(of === null ? [] : [{ or: of.length === 0 ? [{ id: { exists: false } }] : of }]),
    ],
  }
  const { totalDocs } = await req.payload.db.count({ collection: 'ops-scores', where })
  const { docs } = await req.payload.db.find<Row>({
    collection: 'ops-scores',
    where,
    sort: ['-id'],
    limit: MOST,
    pagination: false,
    select: { subjectCollection: true, subjectId: true, lost: true, findings: true },
  })
  const rows = docs.map(({ subjectCollection, subjectId, lost, findings }) => ({
    subject: { collection: subjectCollection, id: subjectId },
    lost: lost ?? {},
    findings: findings ?? [],
  }))
  return { articles: totalDocs, rows, formula }
}
