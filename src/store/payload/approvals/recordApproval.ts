import type { CollectionSlug, PayloadRequest } from 'payload'
import { settingsOf } from '../../../settings/settingsOf.ts'
import { nativeId } from '../nativeId.ts'
import type { ApprovalRow } from './ApprovalRow.ts'
import { updateApproval } from './updateApproval.ts'

type Decision = { readonly verdict: string; readonly note: string | null; readonly now: Date }

/** Records what a person without an account decided about exactly the text of a link, as a review, and closes the link. */
export async function recordApproval(req: PayloadRequest, row: ApprovalRow, decision: Decision): Promise<void> {
  const { content, slugs } = settingsOf(req.payload)
  const value = nativeId(req.payload, row.subjectCollection, row.subjectId)
  const isOnly = Object.keys(content).length === 1
  // Whoever is logged in in the same browser is not who decides.
  const asNobody = Object.assign(Object.create(req), { user: null }) as PayloadRequest
  await req.payload.create({
    collection: slugs.reviews as CollectionSlug,
    data: {
      article: isOnly ? value : { relationTo: row.subjectCollection, value },
      contentHash: row.contentHash,
      approval: row.id,
      verdict: decision.verdict,
      note: decision.note,
    } as never,
    req: asNobody,
    overrideAccess: true,
    depth: 0,
  })
  await updateApproval(req, row, { decidedAt: decision.now.toISOString(), verdict: decision.verdict })
}
