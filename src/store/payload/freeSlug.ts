import type { PayloadRequest } from 'payload'
import { MAX_SLUG_LENGTH } from '../../text/MAX_SLUG_LENGTH.ts'
import { numberedSlug } from '../../text/numberedSlug.ts'

/** A hyphen and seven digits. */
const MAX_NUMBER_LENGTH = 8

export type Wish = { readonly base: string; readonly language: string; readonly id: string | number | null }

/** The wished slug, or the first of `-2`, `-3` … that no other document of the language has. */
export async function freeSlug(req: PayloadRequest, collection: string, wish: Wish): Promise<string> {
  const taken = await takenSlugs(req, collection, wish)
  if (!taken.has(wish.base)) return wish.base
  let number = 2
  while (taken.has(numberedSlug(wish.base, number))) number += 1
  return numberedSlug(wish.base, number)
}

async function takenSlugs(req: PayloadRequest, collection: string, wish: Wish): Promise<ReadonlySet<unknown>> {
  const isFree = !(await isTaken(req, collection, wish))
  if (isFree) return new Set()
  const { docs } = await req.payload.db.find<{ slug?: unknown }>({
    collection,
    where: { and: [...others(wish), { slug: { like: trunkOf(wish.base) } }] },
    pagination: false,
    limit: 0,
    select: { slug: true },
    req,
  })
  return new Set([wish.base, ...docs.map((doc) => doc.slug)])
}

/** What all numbered slugs of a name share: a name of full length is cut to make room for its number. */
const trunkOf = (base: string): string => [...base].slice(0, MAX_SLUG_LENGTH - MAX_NUMBER_LENGTH).join('')

async function isTaken(req: PayloadRequest, collection: string, wish: Wish): Promise<boolean> {
  const { totalDocs } = await req.payload.db.count({
    collection,
    where: { and: [...others(wish), { slug: { equals: wish.base } }] },
    req,
  })
  return totalDocs > 0
}

const others = ({ language, id }: Wish) => [
  { language: { equals: language } },
  ...(id === null ? [] : [{ id: { not_equals: id } }]),
]
