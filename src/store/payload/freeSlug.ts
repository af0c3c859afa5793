import type { PayloadRequest } from 'payload'

export type Wish = { readonly base: string; readonly language: string; readonly id: string | number | null }

/** The wished slug, or the first of `-2`, `-3` … that no other document of the language has. */
export async function freeSlug(req: PayloadRequest, collection: string, wish: Wish): Promise<string> {
  const taken = await takenSlugs(req, collection, wish)
  if (!taken.has(wish.base)) return wish.base
  let number = 2
  while (taken.has(`${wish.base}-${number}`)) number += 1
  return `${wish.base}-${number}`
}

async function takenSlugs(req: PayloadRequest, collection: string, wish: Wish): Promise<ReadonlySet<unknown>> {
  const isFree = !(await isTaken(req, collection, wish))
  if (isFree) return new Set()
  const { docs } = await req.payload.db.find<{ slug?: unknown }>({
    collection,
    where: { and: [...others(wish), { slug: { like: wish.base } }] },
    pagination: false,
    limit: 0,
    select: { slug: true },
    req,
  })
  return new Set([wish.base, ...docs.map((doc) => doc.slug)])
}

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
