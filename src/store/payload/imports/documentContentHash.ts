import type { PayloadRequest } from 'payload'
import { contentHash } from '../../../scoring/contentHash.ts'
import { readMapped } from '../readMapped.ts'
import { sha256 } from '../sha256.ts'

/** The hash of the text of a document at hand, as `find`, `create` and `update` answer it at depth 0. */
export async function documentContentHash(
  req: PayloadRequest,
  collection: string,
  doc: Readonly<Record<string, unknown>>,
): Promise<string> {
  return contentHash((await readMapped(req, collection, doc)).document, sha256)
}
