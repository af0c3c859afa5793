import type { PayloadRequest } from 'payload'
import { COMPARISONS } from './COMPARISONS.ts'
import type { ComparisonRow } from './ComparisonRow.ts'

/** All that a person has compared. */
export async function comparisonsOf(req: PayloadRequest, user: string): Promise<readonly ComparisonRow[]> {
  const { docs } = await req.payload.db.find<ComparisonRow>({
    collection: COMPARISONS,
    where: { user: { equals: user } },
    limit: 0,
    pagination: false,
    req,
  })
  return docs
}
