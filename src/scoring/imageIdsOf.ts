import { walkLexical } from '../text/walkLexical.ts'
import type { ScorableDocument } from './ScorableDocument.ts'

/**
 * The ids of the media documents that a body and a lead image refer to, sorted, without doubles: those whose alt texts
 * scoring and hashing need. An upload in a field of a custom block is seen where the block's shape is known.
 */
export function imageIdsOf({
  body,
  hero,
  blocks,
}: Pick<ScorableDocument, 'body' | 'hero' | 'blocks'>): readonly string[] {
  const uploads = walkLexical(body, blocks).flatMap((block) => block.upload ?? [])
  return [...new Set(hero ? [...uploads, hero] : uploads)].sort()
}
