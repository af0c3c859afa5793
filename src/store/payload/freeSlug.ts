import type { PayloadRequest } from 'payload'
import { MAX_SLUG_LENGTH } from '../../text/MAX_SLUG_LENGTH.ts'
import { numberedSlug } from '../../text/numberedSlug.ts'
import { isSlugTaken, otherDocuments, type Wish } from './isSlugTaken.ts'

/** A hyphen and seven digits. */
const MAX_NUMBER_LENGTH = 8

/**
 * The wished slug, or the first of `-2`, `-3` … that no other document of the language has.
 *
 * @param mayHave asked of each slug that nobody has; the first that it says yes to is the answer.
 */
export async function freeSlug(
  req: PayloadRequest,
  collection: string,
  wish: Wish,
  mayHave: (slug: string) => boolean = () => true,
): Promise<string> {
  if (!(await isSlugTaken(req, collection, wish)) && mayHave(wish.base)) return wish.base
  const taken = await takenSlugs(req, collection, wish)
  for (let number = 2; ; number += 1) {
    const slug = numberedSlug(wish.base, number)
    if (!taken.has(slug) && mayHave(slug)) return slug
  }
}

async function takenSlugs(req: PayloadRequest, collection: string, wish: Wish): Promise<ReadonlySet<unknown>> {
  const { docs } = await req.payload.db.find<{ slug?: unknown }>({
    collection,
    where: { and: [...otherDocuments(wish), { slug: { like: trunkOf(wish.base) } }] },
    pagination: false,
    limit: 0,
    select: { slug: true },
    req,
  })
  return new Set(docs.map((doc) => doc.slug))
}

/** What all numbered slugs of a name share: a name of full length is cut to make room for its number. */
const trunkOf = (base: string): string => [...base].slice(0, MAX_SLUG_LENGTH - MAX_NUMBER_LENGTH).join('')
