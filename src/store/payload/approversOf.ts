import type { PayloadRequest } from 'payload'
import type { Subject } from '../../facts/Fact.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
import { relationId } from '../../text/relationId.ts'
import { approvalLinksOf } from './approvalLinksOf.ts'
import { nativeId } from './nativeId.ts'
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
  const links = await approvalLinksOf(
    req,
    rows.flatMap(({ approval }) => approval ?? []),
  )
  const whoOf = ({ id, reviewer, approval }: ReviewRow): string => {
    const user = relationId(reviewer)
    return user !== null ? `user ${user}` : `guest ${(approval && links.get(approval)) ?? id}`
  }
  // The latest come first: the first of each person is what that person thinks now.
  const last = new Map(rows.toReversed().map((row) => [whoOf(row), row]))
  const approving = [...last.values()].filter(({ verdict }) => verdict === 'approve')
  const credited = settingsOf(req.payload).ownReviews ? new Set<string>() : await creditedUsers(req, credits)
  return approving
    .map((row) => ({ user: relationId(row.reviewer), link: row.approval ?? null, at: row.createdAt }))
    .filter(({ user }) => user === null || !credited.has(user))
}

async function creditedUsers(req: PayloadRequest, credits: Credits): Promise<ReadonlySet<string>> {
  const { authors } = settingsOf(req.payload).slugs
  if (credits.length === 0) return new Set()
  const { docs } = await req.payload.db.find<{ readonly id: string; readonly user?: unknown }>({
    collection: authors,
    where: { id: { in: credits.map(({ author }) => nativeId(req.payload, authors, author)) } },
    limit: 0,
    pagination: false,
    req,
  })
  return new Set(docs.flatMap(({ user }) => relationId(user) ?? []))
}
