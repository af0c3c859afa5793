import type { PayloadRequest } from 'payload'
import { settingsOf } from '../settings/settingsOf.ts'

const KEY = 'contentOpsAuthorsOfUser'

/** The ids of the author documents that belong to the person asking; read once a request. */
export async function authorsOf(req: PayloadRequest): Promise<readonly (string | number)[]> {
  const known: unknown = Reflect.get(req.context ?? {}, KEY)
  if (Array.isArray(known)) return known
  if (!req.user) return []
  const { docs } = await req.payload.find({
    collection: settingsOf(req.payload).slugs.authors as 'authors',
    where: { user: { equals: req.user.id } },
    depth: 0,
    pagination: false,
    select: {},
    req,
    overrideAccess: true,
  })
  const ids = docs.map((doc) => doc.id)
  if (req.context) Reflect.set(req.context, KEY, ids)
  return ids
}
