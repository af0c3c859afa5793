import type { CollectionSlug, PayloadRequest } from 'payload'
import { settingsOf } from '../../../settings/settingsOf.ts'
import { articleReference } from '../articleReference.ts'
import type { ReviewRow } from '../reports/reviewsOfText.ts'
import type { ApprovalRow } from './ApprovalRow.ts'
import { updateApproval } from './updateApproval.ts'

type Decision = { readonly verdict: string; readonly note: string | null; readonly now: Date }

/**
 * Records what a person without an account decided about exactly the text of a link, as a review, and closes the link. A
 * link whose review was saved before a crash could close it is only closed: the first decision stands.
 *
 * @returns whether this decision was recorded
 */
export async function recordApproval(req: PayloadRequest, row: ApprovalRow, decision: Decision): Promise<boolean> {
  const before = await reviewBy(req, row)
  if (before === null) await createReview(req, row, decision)
  const { now, verdict } = before ?? decision
  await updateApproval(req, row, { decidedAt: now.toISOString(), verdict })
  return before === null
}

async function reviewBy(req: PayloadRequest, { id }: ApprovalRow): Promise<Pick<Decision, 'now' | 'verdict'> | null> {
  const collection = settingsOf(req.payload).slugs.reviews
  const review = await req.payload.db.findOne<ReviewRow>({ collection, where: { approval: { equals: id } }, req })
  return review && { now: new Date(review.createdAt), verdict: review.verdict ?? '' }
}

async function createReview(req: PayloadRequest, row: ApprovalRow, { verdict, note }: Decision): Promise<void> {
  // Whoever is logged in in the same browser is not who decides.
  const asNobody = Object.assign(Object.create(req), { user: null }) as PayloadRequest
  await req.payload.create({
    collection: settingsOf(req.payload).slugs.reviews as CollectionSlug,
    data: {
      article: articleReference(req, { collection: row.subjectCollection, id: row.subjectId }),
      contentHash: row.contentHash,
      approval: row.id,
      verdict,
      note,
    } as never,
    req: asNobody,
    overrideAccess: true,
    depth: 0,
  })
}
