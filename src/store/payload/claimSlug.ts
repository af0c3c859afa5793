import type { Payload, PayloadRequest } from 'payload'
import { freeSlug } from './freeSlug.ts'
import type { Wish } from './isSlugTaken.ts'

/** Far longer than it takes from here to the write, and too short for a person to correct what was refused. */
const CLAIM_MS = 2_000

type Claim = { readonly holder: unknown; readonly until: number }

const claimsOf = new WeakMap<Payload['db'], Map<string, Claim>>()

/**
 * A free slug, kept for the save that asked until it is written: saves of one title at one moment would otherwise all
 * find the same slug free. Claims are in the memory of the process, since a claim in the database would either be part
 * of the save's transaction, where nobody sees it, or stay behind when the save is refused. Saves of two processes meet
 * in the unique index instead, where one of them is answered with 409.
 */
export function claimSlug(req: PayloadRequest, collection: string, wish: Wish): Promise<string> {
  const claims = claimsOf.get(req.payload.db) ?? new Map<string, Claim>()
  claimsOf.set(req.payload.db, claims)
  const holder: unknown = wish.id ?? Symbol('a new document')
  return freeSlug(req, collection, wish, (slug) => claim(claims, `${collection}/${wish.language}/${slug}`, holder))
}

function claim(claims: Map<string, Claim>, key: string, holder: unknown): boolean {
  const now = Date.now()
  forgetExpired(claims, now)
  const known = claims.get(key)
  if (known && known.holder !== holder) return false
  claims.delete(key)
  claims.set(key, { holder, until: now + CLAIM_MS })
  return true
}

/** A map keeps the order of its entries, so the oldest claims come first. */
function forgetExpired(claims: Map<string, Claim>, now: number): void {
  for (const [key, { until }] of claims) {
    if (until >= now) return
    claims.delete(key)
  }
}
