import type { PayloadRequest } from 'payload'
import type { Subject } from '../../../facts/Fact.ts'
import { APPROVALS } from './APPROVALS.ts'
import type { ApprovalRow } from './ApprovalRow.ts'

/** All links that were made for a document, the latest first. */
export async function approvalsOfDocument(
  req: PayloadRequest,
  { collection, id }: Subject,
): Promise<readonly ApprovalRow[]> {
  const { docs } = await req.payload.db.find<ApprovalRow>({
    collection: APPROVALS,
    where: { and: [{ subjectCollection: { equals: collection } }, { subjectId: { equals: id } }] },
    sort: ['-askedAt'],
    limit: 0,
    pagination: false,
    req,
  })
  return docs
}
