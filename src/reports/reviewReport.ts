import type { PayloadRequest } from 'payload'
import { personId } from '../access/personId.ts'
import type { Subject } from '../facts/Fact.ts'
import type { ApprovalLink } from '../reviews/ApprovalLink.ts'
import { approvalLinkState } from '../reviews/approvalLinkState.ts'
import { marksOf } from '../reviews/marksOf.ts'
import { readableBlocks } from '../reviews/readableBlocks.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import type { ApprovalRow } from '../store/payload/approvals/ApprovalRow.ts'
import { approvalsOfDocument } from '../store/payload/approvals/approvalsOfDocument.ts'
import { approversOf } from '../store/payload/approversOf.ts'
import { channelRules } from '../store/payload/channelRules.ts'
import { creditedUsers } from '../store/payload/creditedUsers.ts'
import { type CurrentText, currentTexts } from '../store/payload/currentTexts.ts'
import { namesOfUsers } from '../store/payload/reports/namesOfUsers.ts'
import { type ReviewRow, reviewsOfText } from '../store/payload/reports/reviewsOfText.ts'
import { relationId } from '../text/relationId.ts'
import { REVIEWERS } from './REVIEWERS.ts'
import { ReportRefusal } from './ReportRefusal.ts'
import type { GivenReview, ReviewDesk, ReviewedText } from './ReviewDesk.ts'
import { refuseOutsiders } from './refuseOutsiders.ts'

/**
 * What a reviewer of a document needs: its latest text, what to mark it by, and what was said of exactly this text.
 *
 * @throws ReportRefusal 401, 403, or 404 when there is no such document.
 */
export async function reviewReport(req: PayloadRequest, subject: Subject): Promise<ReviewDesk> {
  refuseOutsiders(req, REVIEWERS)
  const { content, rubric, ownReviews } = settingsOf(req.payload)
  const texts = Object.hasOwn(content, subject.collection) ? await currentTexts(req, subject) : []
  const text = texts.at(-1)
  if (!text) throw new ReportRefusal(404, [{ path: 'id', message: 'There is no such document.' }])
  const me = personId(req)
  const rows = await reviewsOfText(req, subject, text.contentHash)
  const names = await namesOfUsers(
    req,
    rows.flatMap((row) => relationId(row.reviewer) ?? []),
  )
  const rowsOfLinks = await approvalsOfDocument(req, subject)
  const guests = new Map(rowsOfLinks.map((link) => [link.id, link.name]))
  const all = rows.map((row) => givenReview(row, names, guests))
  const own = all.find(({ reviewer }) => me !== null && reviewer?.id === me) ?? null
  const isOwnText = me !== null && (await creditedUsers(req, text.content.credits)).has(me)
  return {
    text: reviewedText(text),
    rubric,
    own,
    reviews: own === null ? null : all,
    isOwnText,
    mayReview: ownReviews || !isOwnText,
    approvals: await approvalsOf(req, subject, text),
    links: rowsOfLinks.map((row) => {
      const link = approvalLink(row, texts)
      return own === null ? { ...link, verdict: null } : link
    }),
  }
}

async function approvalsOf(
  req: PayloadRequest,
  subject: Subject,
  { content, contentHash }: CurrentText,
): Promise<ReviewDesk['approvals']> {
  const rules = await channelRules(req, content.channels)
  const approvers = await approversOf(req, subject, contentHash, content.credits)
  return { needed: Math.max(0, ...rules.map(({ approvals }) => approvals)), given: approvers.length }
}

/** A link as it is told of: without what opens it. */
export function approvalLink(row: ApprovalRow, texts: readonly CurrentText[]): ApprovalLink {
  const { id, name, email, askedBy, askedAt, expiresAt, verdict } = row
  const current = texts.map(({ contentHash }) => contentHash)
  const state = approvalLinkState(row, current, new Date())
  return { id, name, email: email ?? null, askedBy, askedAt, expiresAt, state, verdict: verdict ?? null }
}

/** A text for reading. */
export function reviewedText({ contentHash, isLive, content: { document } }: CurrentText): ReviewedText {
  const { title, excerpt, language } = document
  return { contentHash, isLive, title, excerpt: excerpt ?? null, language, blocks: readableBlocks(document) }
}

function givenReview(
  row: ReviewRow,
  names: ReadonlyMap<string, string | null>,
  guests: ReadonlyMap<string, string>,
): GivenReview {
  const id = relationId(row.reviewer)
  return {
    id: String(row.id),
    reviewer: id === null ? null : { id, name: names.get(id) ?? null },
    guest: row.approval ? (guests.get(row.approval) ?? null) : null,
    verdict: row.verdict ?? '',
    marks: marksOf(row.marks),
    note: row.note || null,
    at: new Date(row.createdAt).toISOString(),
  }
}
