import type { PayloadRequest } from 'payload'
import type { ApprovalLink } from '../reviews/ApprovalLink.ts'
import { findApproval } from '../store/payload/approvals/findApproval.ts'
import { updateApproval } from '../store/payload/approvals/updateApproval.ts'
import { currentTexts } from '../store/payload/currentTexts.ts'
import { REVIEWERS } from './REVIEWERS.ts'
import { ReportRefusal } from './ReportRefusal.ts'
import { refuseOutsiders } from './refuseOutsiders.ts'
import { approvalLink } from './reviewReport.ts'

/**
 * Makes a link open nothing any more. A decision that was made by it stands.
 *
 * @throws ReportRefusal 400 when it was used, 401, 403 or 404.
 */
export async function revokeApproval(req: PayloadRequest, id: string): Promise<ApprovalLink> {
  refuseOutsiders(req, REVIEWERS)
  const row = await findApproval(req, { id })
  if (!row) throw new ReportRefusal(404, [{ path: 'id', message: 'There is no such link.' }])
  if (row.decidedAt) throw new ReportRefusal(400, [{ path: 'id', message: 'It was used: its decision stands.' }])
  const revokedAt = row.revokedAt ?? new Date().toISOString()
  await updateApproval(req, row, { revokedAt })
  const subject = { collection: row.subjectCollection, id: row.subjectId }
  return approvalLink({ ...row, revokedAt }, await currentTexts(req, subject))
}
