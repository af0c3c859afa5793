import type { PayloadRequest } from 'payload'
import { REVIEW_DEFAULTS } from '../../reviews/REVIEW_DEFAULTS.ts'
import { settingsOf } from '../../settings/settingsOf.ts'

/** Older reviews say little of what is usual now. */
const LAST = 1_000

type Row = { readonly points?: number | null; readonly severity?: number | null }

/** The mean points of the last thousand reviews, each without its reviewer's severity, to a tenth; null under ten. */
export async function usualPoints(req: PayloadRequest): Promise<number | null> {
  const { docs } = await req.payload.db.find<Row & { readonly id: string }>({
    collection: settingsOf(req.payload).slugs.reviews,
    where: { points: { exists: true } },
    sort: ['-createdAt'],
    limit: LAST,
    pagination: false,
    select: { points: true, severity: true },
    req,
  })
  if (docs.length < REVIEW_DEFAULTS.priorFrom) return null
  const sum = docs.reduce((total, { points, severity }) => total + (points ?? 0) - (severity ?? 0), 0)
  return Math.round((sum / docs.length) * 10) / 10
}
