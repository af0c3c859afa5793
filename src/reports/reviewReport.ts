import type { PayloadRequest } from 'payload'
import { viewerOf } from '../access/viewerOf.ts'
import type { Subject } from '../facts/Fact.ts'
import { marksOf } from '../reviews/marksOf.ts'
import { readableBlocks } from '../reviews/readableBlocks.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { type CurrentText, currentTexts } from '../store/payload/currentTexts.ts'
import { isCredited } from '../store/payload/isCredited.ts'
import { namesOfUsers } from '../store/payload/reports/namesOfUsers.ts'
import { type ReviewRow, reviewsOfText } from '../store/payload/reports/reviewsOfText.ts'
import { relationId } from '../text/relationId.ts'
import { ReportRefusal } from './ReportRefusal.ts'
import type { GivenReview, ReviewDesk, ReviewedText } from './ReviewDesk.ts'
import { refuseOutsiders } from './refuseOutsiders.ts'

/** Those who review read drafts too. */
const REVIEWERS = { roles: ['admin', 'editor'], scopes: [] } as const

/**
 * What a reviewer of a document needs: its latest text, what to mark it by, and what was said of exactly this text.
 *
 * @throws ReportRefusal 401, 403, or 404 when there is no such document.
 */
export async function reviewReport(req: PayloadRequest, subject: Subject): Promise<ReviewDesk> {
  refuseOutsiders(req, REVIEWERS)
  const { content, rubric, ownReviews } = settingsOf(req.payload)
  const text = Object.hasOwn(content, subject.collection) ? (await currentTexts(req, subject)).at(-1) : undefined
  if (!text) throw new ReportRefusal(404, [{ path: 'id', message: 'There is no such document.' }])
  const viewer = viewerOf(req)
  const me = viewer.kind === 'person' ? String(viewer.id) : null
  const rows = await reviewsOfText(req, subject, text.contentHash)
  const names = await namesOfUsers(
    req,
    rows.flatMap((row) => relationId(row.reviewer) ?? []),
  )
  const all = rows.map((row) => givenReview(row, names))
  const own = all.find(({ reviewer }) => me !== null && reviewer?.id === me) ?? null
  const isOwnText = me !== null && (await isCredited(req, text.content, me))
  return {
    text: reviewedText(text),
    rubric,
    own,
    reviews: own === null ? null : all,
    isOwnText,
    mayReview: ownReviews || !isOwnText,
  }
}

/** A text for reading. */
export function reviewedText({ contentHash, isLive, content: { document } }: CurrentText): ReviewedText {
  const { title, excerpt, language } = document
  return { contentHash, isLive, title, excerpt: excerpt ?? null, language, blocks: readableBlocks(document) }
}

function givenReview(row: ReviewRow, names: ReadonlyMap<string, string | null>): GivenReview {
  const id = relationId(row.reviewer)
  return {
    id: String(row.id),
    reviewer: id === null ? null : { id, name: names.get(id) ?? null },
    verdict: row.verdict ?? '',
    marks: marksOf(row.marks),
    note: row.note || null,
    at: new Date(row.createdAt).toISOString(),
  }
}
