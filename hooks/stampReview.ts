import { type CollectionBeforeChangeHook, type CollectionSlug, type PayloadRequest, ValidationError } from 'payload'
import { viewerOf } from '../src/access/viewerOf.ts'
import { marksOf } from '../src/reviews/marksOf.ts'
import { reviewPoints } from '../src/reviews/reviewPoints.ts'
import { contentReference } from '../src/settings/contentReference.ts'
import { settingsOf } from '../src/settings/settingsOf.ts'
import { creditedUsers } from '../src/store/payload/creditedUsers.ts'
import { type CurrentText, currentTexts } from '../src/store/payload/currentTexts.ts'
import { nativeId } from '../src/store/payload/nativeId.ts'
import { severityOf } from '../src/store/payload/severityOf.ts'
import { usualPoints } from '../src/store/payload/usualPoints.ts'
import { relationId } from '../src/text/relationId.ts'

/**
 * A review says who gave it and of exactly which text, whatever was sent: the person asking, and the text as it is now. One
 * that names another text is refused, and so is one by a person whom the text credits, unless the host allows it.
 */
export const stampReview: CollectionBeforeChangeHook = async ({ collection, data, operation, req }) => {
  if (operation !== 'create') return data
  const refuse = (path: string, message: string): never => {
    throw new ValidationError({ collection: collection.slug as CollectionSlug, errors: [{ path, message }], req })
  }
  const texts = await textsOf(req, data.article)
  if (texts.length === 0) refuse('article', 'There is no such article.')
  const text = texts.find(({ contentHash }) => contentHash === (data.contentHash ?? contentHash))
  if (!text) return refuse('contentHash', 'The text has changed since it was read: read it again.')
  const reviewer = reviewerOf(req, data.reviewer)
  const isOwn = reviewer !== null && (await creditedUsers(req, text.content.credits)).has(reviewer)
  if (isOwn && !settingsOf(req.payload).ownReviews) refuse('article', 'Nobody reviews what they are credited for.')
  const points = reviewPoints(marksOf(data.marks))
  return {
    ...data,
    contentHash: text.contentHash,
    reviewer: reviewer === null ? null : nativeId(req.payload, settingsOf(req.payload).slugs.users, reviewer),
    points,
    severity: points === null || reviewer === null ? null : await severityOf(req, reviewer),
    usual: points === null ? null : await usualPoints(req),
  }
}

async function textsOf(req: PayloadRequest, article: unknown): Promise<readonly CurrentText[]> {
  const subject = contentReference(settingsOf(req.payload), article)
  return subject ? currentTexts(req, subject) : []
}

/** Code of the house may name the reviewer; a person reviews as nobody else. */
function reviewerOf(req: PayloadRequest, given: unknown): string | null {
  const viewer = viewerOf(req)
  return viewer.kind === 'person' ? String(viewer.id) : relationId(given)
}
