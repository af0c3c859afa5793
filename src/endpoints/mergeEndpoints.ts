import { randomUUID } from 'node:crypto'
import type { Endpoint, PayloadRequest } from 'payload'
import { isPerson } from '../access/isPerson.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { mergeRecord } from '../store/payload/mergeRecord.ts'
import { type Merge, type MergeRefusal, mergeRefusal } from '../store/payload/mergeRefusal.ts'
import { storesOf } from '../store/payload/storesOf.ts'
import { isId } from '../text/isId.ts'
import { isRecord } from '../text/isRecord.ts'
import { withLease } from '../worker/withLease.ts'

const ROLES = ['authors', 'channels', 'topics'] as const

type Role = (typeof ROLES)[number]

/**
 * `POST /api/content-ops/{authors|channels|topics}/:id/merge` with `{ into }` makes all figures of one count to the
 * other, from its first day on; `…/unmerge` undoes it. Both answer `{ id, mergedInto }` with ids as strings, 403 to
 * everybody but editors and administrators, and 400 with the path of what is wrong.
 */
export const mergeEndpoints: readonly Endpoint[] = ROLES.flatMap((role) => [
  { path: `/content-ops/${role}/:id/merge`, method: 'post', handler: (req) => merge(req, role) },
  { path: `/content-ops/${role}/:id/unmerge`, method: 'post', handler: (req) => unmerge(req, role) },
])

async function merge(req: PayloadRequest, role: Role): Promise<Response> {
  if (!mayMerge(req)) return closed()
  const into = idOf(await bodyOf(req))
  if (into !== null) return settle(req, role, into)
  return refused(400, { path: 'into', message: 'Name the id to merge into: { "into": "…" }.' })
}

const unmerge = async (req: PayloadRequest, role: Role): Promise<Response> =>
  mayMerge(req) ? settle(req, role, null) : closed()

async function settle(req: PayloadRequest, role: Role, into: string | null): Promise<Response> {
  const collection = settingsOf(req.payload).slugs[role]
  const id = String(req.routeParams?.id)
  const refusal =
    (await mergeRefusal(req, collection, { id, into })) ?? (await mergeAlone(req, collection, { id, into }))
  return refusal ? refused(400, refusal) : Response.json({ id, mergedInto: into })
}

/** Of two merges at one moment that would close a circle together, the second sees what the first did. */
const mergeAlone = (req: PayloadRequest, collection: string, merge: Merge): Promise<MergeRefusal | null> =>
  withLease({ stores: storesOf(req.payload), holder: randomUUID(), now: () => new Date() }, `merge/${collection}`, () =>
    mergeRecord(req, collection, merge),
  )

const mayMerge = (req: PayloadRequest): boolean => isPerson(req, 'admin', 'editor')

const closed = () => refused(403, { path: '', message: 'Only editors and administrators merge.' })

const refused = (status: number, error: MergeRefusal | { readonly path: ''; readonly message: string }): Response =>
  Response.json({ errors: [error] }, { status })

/** The body as JSON; null when it is none. */
async function bodyOf(req: PayloadRequest): Promise<unknown> {
  try {
    return await req.json?.()
  } catch {
    return null
  }
}

function idOf(body: unknown): string | null {
  const into = isRecord(body) ? body.into : null
  return isId(into) && into !== '' ? String(into) : null
}
