import { walkLexical } from '../text/walkLexical.ts'

/**
 * The ids of the media documents that a body and a lead image refer to, sorted, without doubles: those whose alt texts
 * scoring and hashing need. An upload in a field of a custom block is not seen, since its schema is not known here.
 */
export function imageIdsOf(body: unknown, hero: string | null | undefined): readonly string[] {
  const uploads = walkLexical(body).flatMap((block) => block.upload ?? [])
  return [...new Set(hero ? [...uploads, hero] : uploads)].sort()
}
