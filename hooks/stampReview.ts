import { type CollectionBeforeChangeHook, type PayloadRequest, ValidationError } from 'payload'
import { viewerOf } from '../src/access/viewerOf.ts'
import { contentReference } from '../src/settings/contentReference.ts'
import { settingsOf } from '../src/settings/settingsOf.ts'
import { latestContentHash } from '../src/store/payload/latestContentHash.ts'

/** A review says who gave it and of exactly which text, whatever was sent: the person asking, the text as it is now. */
export const stampReview: CollectionBeforeChangeHook = async ({ collection, data, operation, req }) => {
  if (operation !== 'create') return data
  const contentHash = await hashOf(req, data.article)
  if (contentHash === null) {
    const errors = [{ path: 'article', message: 'There is no such article.' }]
    throw new ValidationError({ collection: collection.slug, errors, req })
  }
  const viewer = viewerOf(req)
  return { ...data, contentHash, reviewer: viewer.kind === 'person' ? viewer.id : (data.reviewer ?? null) }
}

async function hashOf(req: PayloadRequest, article: unknown): Promise<string | null> {
  const subject = contentReference(settingsOf(req.payload), article)
  return subject && latestContentHash(req, subject.collection, subject.id)
}
