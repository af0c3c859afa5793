import type { PayloadRequest } from 'payload'
import type { ComparedPair } from '../../../backtest/ComparedPair.ts'
import type { ComparableText } from '../../../reviews/ComparableText.ts'
import { pairKey } from '../../../reviews/pairKey.ts'
import { COMPARISONS } from './COMPARISONS.ts'

type Comparison = {
  readonly user: string
  readonly left: Omit<ComparableText, 'language'>
  readonly right: Omit<ComparableText, 'language'>
  readonly better: ComparedPair['better']
  readonly now: Date
}

/** Keeps what a person found of two texts. @returns false when that person has said it of them before: the first stands. */
export async function recordComparison(
  req: PayloadRequest,
  { user, left, right, better, now }: Comparison,
): Promise<boolean> {
  const key = `${user} ${pairKey(left, right)}`
  const data = {
    key,
    user,
    leftCollection: left.collection,
    leftId: left.id,
    leftHash: left.contentHash,
    rightCollection: right.collection,
    rightId: right.id,
    rightHash: right.contentHash,
    better,
    at: now.toISOString(),
  }
  const isThere = async (): Promise<boolean> =>
    (await req.payload.db.count({ collection: COMPARISONS, where: { key: { equals: key } } })).totalDocs > 0
  if (await isThere()) return false
  try {
    await req.payload.db.create({ collection: COMPARISONS, data, returning: false })
    return true
  } catch (error) {
    // Of two at one moment the unique key keeps the first.
    if (await isThere()) return false
    throw error
  }
}
