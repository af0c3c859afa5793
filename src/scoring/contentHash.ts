import { canonicalBody } from './canonicalBody.ts'
import { canonicalJson } from './canonicalJson.ts'
import { imageIdsOf } from './imageIdsOf.ts'
import { imageOf } from './imageOf.ts'
import type { ScorableDocument } from './ScorableDocument.ts'

/**
 * The identity of what readers read: the hash of the canonical JSON of title, excerpt, body, the media with their alt
 * texts, and language. Equal hashes mean that nothing a reader could notice has changed, so that no fact is due.
 *
 * An empty title, excerpt, language or alt text is the same as none. What counts as content in the body is said at
 * `canonicalBody`.
 *
 * @param sha256 gives the hash of a text, as the caller wants to store it (hexadecimal)
 */
export function contentHash(document: ScorableDocument, sha256: (text: string) => string): string {
  const media = imageIdsOf(document).map((id) => [id, imageOf(document, id)?.alt || null])
  return sha256(
    canonicalJson({
      title: document.title || null,
      excerpt: document.excerpt || null,
      body: canonicalBody(document.body ?? null),
      media,
      language: document.language || null,
    }),
  )
}
