import type { PayloadRequest } from 'payload'
import { APPROVALS } from './APPROVALS.ts'
import type { ApprovalRow } from './ApprovalRow.ts'

/** Writes what became of a link. */
export async function updateApproval(
  req: PayloadRequest,
  { id }: ApprovalRow,
  change: Partial<Pick<ApprovalRow, 'decidedAt' | 'verdict' | 'revokedAt'>>,
): Promise<void> {
  await req.payload.db.updateOne({ collection: APPROVALS, id, data: { ...change }, req, returning: false })
}
