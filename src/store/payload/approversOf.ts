import type { PayloadRequest } from 'payload'
import type { Subject } from '../../facts/Fact.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
import { relationId } from '../../text/relationId.ts'
import type { ApprovalRow } from './approvals/ApprovalRow.ts'
import { approvalsOfDocument } from './approvals/approvalsOfDocument.ts'
import { creditedUsers } from './creditedUsers.ts'
import { type ReviewRow, reviewsOfText } from './reports/reviewsOfText.ts'

/** Who has approved a text: a person with an account, or one who was sent a link. */
export type Approver = { readonly user: string | null; readonly link: string | null; readonly at: string }

type Credits = readonly { readonly author: string }[]

/**
 * The people whose last verdict on exactly this text is to approve it, each once. Those whom it credits are left out,
 * unless the host lets people review their own.
 */
export async function approversOf(
  req: PayloadRequest,
  subject: Subject,
  contentHash: string,
  credits: Credits,
): Promise<readonly Approver[]> {
  const rows = await reviewsOfText(req, subject, contentHash)
  const links = rows.some(({ approval }) => approval) ? await approvalsOfDocument(req, subject) : []
  const guests = new Map(links.map((link) => [link.id, guestOf(link)]))
  const whoOf = ({ id, reviewer, approval }: ReviewRow): string => {
    const user = relationId(reviewer)
    return user !== null ? `user ${user}` : `guest ${(approval && guests.get(approval)) ?? id}`
  }
  // The latest come first: the first of each person is what that person thinks now.
  const last = new Map(rows.toReversed().map((row) => [whoOf(row), row]))
  const approving = [...last.values()].filter(({ verdict }) => verdict === 'approve')
  const credited = settingsOf(req.payload).ownReviews ? new Set<string>() : await creditedUsers(req, credits)
  return approving
    .map((row) => ({ user: relationId(row.reviewer), link: row.approval ?? null, at: row.createdAt }))
    .filter(({ user }) => user === null || !credited.has(user))
}

/** One person is one, whichever of several links they used. */
const guestOf = ({ name, email }: ApprovalRow): string => (email || name).trim().toLowerCase()
