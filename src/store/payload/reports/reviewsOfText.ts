import type { PayloadRequest } from 'payload'
import type { Subject } from '../../../facts/Fact.ts'
import { settingsOf } from '../../../settings/settingsOf.ts'
import { articleReference } from '../articleReference.ts'

/** A row of `reviews`, as the database has it. */
export type ReviewRow = {
  readonly id: string | number
  readonly reviewer?: unknown
  readonly verdict?: string | null
  readonly marks?: unknown
  readonly note?: string | null
  /** The id of the link that it was given by, of a person without an account. */
  readonly approval?: string | null
  readonly createdAt: string
}

/** All reviews of exactly one text of a document, the latest first. */
export async function reviewsOfText(
  req: PayloadRequest,
  subject: Subject,
  contentHash: string,
): Promise<readonly ReviewRow[]> {
  const { docs } = await req.payload.db.find<ReviewRow>({
    collection: settingsOf(req.payload).slugs.reviews,
    where: { and: [{ contentHash: { equals: contentHash } }, { article: { equals: articleReference(req, subject) } }] },
    sort: ['-createdAt', '-id'],
    limit: 0,
    pagination: false,
    req,
  })
  return docs
}
