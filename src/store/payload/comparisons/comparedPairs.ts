import type { Payload } from 'payload'
import type { ComparedPair } from '../../../backtest/ComparedPair.ts'
import type { Subject } from '../../../facts/Fact.ts'
import { subjectKey } from '../../../facts/subjectKey.ts'
import { anyOfSubjects } from '../reports/anyOfSubjects.ts'
import { storesOf } from '../storesOf.ts'
import { COMPARISONS } from './COMPARISONS.ts'
import type { ComparisonRow } from './ComparisonRow.ts'

type Row = {
  readonly id: string | number
  readonly subjectCollection: string
  readonly subjectId: string
  readonly craft?: number | null
  readonly lost?: Readonly<Record<string, number>> | null
  readonly contentHash?: string | null
}

/** SQLite takes some 32,000 values in one statement. */
const AT_ONCE = 1_000

/** What people said of two texts that are both still as they were then, with their craft under the formula in force. */
export async function comparedPairs(
  payload: Payload,
): Promise<{ readonly all: number; readonly pairs: readonly ComparedPair[] }> {
  const { docs } = await payload.db.find<ComparisonRow>({
    collection: COMPARISONS,
    where: {},
    limit: 0,
    pagination: false,
  })
  const scores = await scoresOf(
    payload,
    docs.flatMap((row) => [leftOf(row), rightOf(row)]),
  )
  const pairs = docs.flatMap((row): ComparedPair[] => {
    const left = scores.get(`${subjectKey(leftOf(row))} ${row.leftHash}`)
    const right = scores.get(`${subjectKey(rightOf(row))} ${row.rightHash}`)
    return left && right ? [{ left, right, better: row.better }] : []
  })
  return { all: docs.length, pairs }
}

const leftOf = ({ leftCollection, leftId }: ComparisonRow): Subject => ({ collection: leftCollection, id: leftId })
const rightOf = ({ rightCollection, rightId }: ComparisonRow): Subject => ({ collection: rightCollection, id: rightId })

/** Scores by the key of the document and the hash of its text. */
async function scoresOf(payload: Payload, subjects: readonly Subject[]) {
  const { generation, formula } = await storesOf(payload).scorecards.projection()
  const unique = [...new Map(subjects.map((subject) => [subjectKey(subject), subject])).values()]
  const scores = new Map<string, ComparedPair['left']>()
  for (let from = 0; from < unique.length; from += AT_ONCE) {
    const { docs } = await payload.db.find<Row>({
      collection: 'ops-scores',
      where: {
        and: [
          { generation: { equals: generation } },
          { formula: { equals: formula } },
          anyOfSubjects(unique.slice(from, from + AT_ONCE)),
        ],
      },
      limit: 0,
      pagination: false,
      select: { subjectCollection: true, subjectId: true, craft: true, lost: true, contentHash: true },
    })
    for (const { subjectCollection, subjectId, craft, lost, contentHash } of docs) {
      const key = subjectKey({ collection: subjectCollection, id: subjectId })
      if (typeof craft === 'number') scores.set(`${key} ${contentHash}`, { craft, lost: lost ?? {} })
    }
  }
  return scores
}
