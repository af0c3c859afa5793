import type { PayloadRequest } from 'payload'
import { MAX_SLUG_LENGTH } from '../../text/MAX_SLUG_LENGTH.ts'
import { numberedSlug } from '../../text/numberedSlug.ts'
import { hasDrafts } from './hasDrafts.ts'
import { isSlugTaken, otherDocuments, type Wish } from './isSlugTaken.ts'
import { isSlugWished, otherDrafts } from './isSlugWished.ts'

/** A hyphen and seven digits. */
const MAX_NUMBER_LENGTH = 8

/**
 * The wished slug, or the first of `-2`, `-3` … that no other document of the language has, live or in its newest draft.
 *
 * @param mayHave asked of each slug that nobody has; the first that it says yes to is the answer.
 */
export async function freeSlug(
  req: PayloadRequest,
  collection: string,
  wish: Wish,
  mayHave: (slug: string) => boolean = () => true,
): Promise<string> {
  const isTaken = (await isSlugTaken(req, collection, wish)) || (await isSlugWished(req, collection, wish))
  if (!isTaken && mayHave(wish.base)) return wish.base
  const taken = new Set([...(await takenSlugs(req, collection, wish)), ...(await wishedSlugs(req, collection, wish))])
  for (let number = 2; ; number += 1) {
    const slug = numberedSlug(wish.base, number)
    if (!taken.has(slug) && mayHave(slug)) return slug
  }
}

async function takenSlugs(req: PayloadRequest, collection: string, wish: Wish): Promise<readonly unknown[]> {
  const { docs } = await req.payload.db.find<{ slug?: unknown }>({
    collection,
    where: { and: [...otherDocuments(wish), { slug: { like: trunkOf(wish.base) } }] },
    pagination: false,
    limit: 0,
    select: { slug: true },
    req,
  })
  return docs.map((doc) => doc.slug)
}

async function wishedSlugs(req: PayloadRequest, collection: string, wish: Wish): Promise<readonly unknown[]> {
  if (!hasDrafts(req.payload, collection)) return []
  const { docs } = await req.payload.db.findVersions<{ slug?: unknown }>({
    collection,
    where: { and: [...otherDrafts(wish), { 'version.slug': { like: trunkOf(wish.base) } }] },
    pagination: false,
    limit: 0,
    select: { version: { slug: true } },
    req,
  })
  return docs.map(({ version }) => version.slug)
}

/** What all numbered slugs of a name share: a name of full length is cut to make room for its number. */
const trunkOf = (base: string): string => [...base].slice(0, MAX_SLUG_LENGTH - MAX_NUMBER_LENGTH).join('')
