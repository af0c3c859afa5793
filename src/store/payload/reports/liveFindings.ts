import type { PayloadRequest, Where } from 'payload'
import type { Subject } from '../../../facts/Fact.ts'
import type { Finding } from '../../../scoring/Finding.ts'
import { storesOf } from '../storesOf.ts'
import { anyOfSubjects } from './anyOfSubjects.ts'
import { liveSubjects } from './liveSubjects.ts'

/** A live article with what it lost, and which of its facts its score is of. */
export type LiveFindings = {
  readonly subject: Subject
  readonly sequence: number
  readonly lost: Readonly<Record<string, number>>
  readonly findings: readonly Finding[]
}

/** The live articles of a line as far as they were read. */
export type LiveLosses = {
  /** Live articles with a score under the formula in force. */
  readonly articles: number
  /** Live articles without one. */
  readonly unscored: number
  /** Of those with a score, the ones published last. */
  readonly rows: readonly LiveFindings[]
  readonly formula: string
}

/** Which articles: those that credit an author, those that are on a channel, both, or all. */
export type Line = { readonly author?: string; readonly channel?: string }

/** Findings are long: more articles than these would take a report seconds. */
const MOST = 2_000

/** Rows that hold so many articles of a site even where each has several authors. */
const MOST_ROWS = 4 * MOST

/** SQLite takes some 32,000 values in one statement. */
const AT_ONCE = 1_000

type Row = {
  readonly id: string | number
  readonly subjectCollection: string
  readonly subjectId: string
  readonly sequence: number
  readonly lost?: Readonly<Record<string, number>> | null
  readonly findings?: readonly Finding[] | null
}

/** What the live articles of a line with a score under the formula in force lost, and how many there are. */
export async function liveFindings(req: PayloadRequest, line: Line): Promise<LiveLosses> {
  const { generation, formula } = await storesOf(req.payload).scorecards.projection()
  const isSite = line.author === undefined && line.channel === undefined
  const subjects = await liveSubjects(req, generation, line, isSite ? MOST_ROWS : 0)
  const live = [{ generation: { equals: generation } }, { live: { equals: true } }]
  const scored = [...live, { formula: { equals: formula } }]
  const rows: LiveFindings[] = []
  let articles = isSite ? await countScores(req, scored) : 0
  for (const some of chunksOf(subjects)) {
    const where = [...scored, anyOfSubjects(some)]
    if (!isSite) articles += await countScores(req, where)
    if (rows.length < MOST) rows.push(...(await readScores(req, where, MOST - rows.length)))
  }
  const all = isSite ? await countScores(req, live) : subjects.length
  return { articles, unscored: all - articles, rows, formula }
}

const chunksOf = (subjects: readonly Subject[]): readonly (readonly Subject[])[] =>
  Array.from({ length: Math.ceil(subjects.length / AT_ONCE) }, (_, index) =>
    subjects.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  )

async function countScores(req: PayloadRequest, and: Where[]): Promise<number> {
  return (await req.payload.db.count({ collection: 'ops-scores', where: { and } })).totalDocs
}

async function readScores(req: PayloadRequest, and: Where[], limit: number): Promise<readonly LiveFindings[]> {
  const { docs } = await req.payload.db.find<Row>({
    collection: 'ops-scores',
    where: { and },
    limit,
    pagination: false,
    select: { subjectCollection: true, subjectId: true, sequence: true, lost: true, findings: true },
  })
  return docs.map(({ subjectCollection, subjectId, sequence, lost, findings }) => ({
    subject: { collection: subjectCollection, id: subjectId },
    sequence,
    lost: lost ?? {},
    findings: findings ?? [],
  }))
}
