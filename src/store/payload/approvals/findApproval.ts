import type { PayloadRequest } from 'payload'
import { sha256 } from '../sha256.ts'
import { APPROVALS } from './APPROVALS.ts'
import type { ApprovalRow } from './ApprovalRow.ts'

/** The link with this token, or with this id; null for none. */
export function findApproval(
  req: PayloadRequest,
  by: { readonly token: string } | { readonly id: string },
): Promise<ApprovalRow | null> {
  const where = 'token' in by ? { tokenHash: { equals: sha256(by.token) } } : { id: { equals: by.id } }
  return req.payload.db.findOne<ApprovalRow>({ collection: APPROVALS, where, req })
}
