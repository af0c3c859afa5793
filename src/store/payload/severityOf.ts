import type { PayloadRequest, Where } from 'payload'
import { reviewerSeverity } from '../../reviews/reviewerSeverity.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
import { relationId } from '../../text/relationId.ts'
import { nativeId } from './nativeId.ts'

/** Older reviews say little of how severe somebody is now. */
const LAST = 200

type Row = {
  readonly id: string | number
  readonly contentHash?: string | null
  readonly reviewer?: unknown
  readonly points?: number | null
}

/** How many points more a person gives than others gave the same texts, over the person's last 200 reviews. */
export async function severityOf(req: PayloadRequest, reviewer: string): Promise<number> {
  const { users } = settingsOf(req.payload).slugs
  const own = await find(req, { reviewer: { equals: nativeId(req.payload, users, reviewer) } }, LAST)
  // The last one of each text is what the person thinks of it.
  const points = new Map(
    own.toReversed().flatMap((row) => (row.contentHash ? [[row.contentHash, row.points ?? 0]] : [])),
  )
  const all = await find(req, { contentHash: { in: [...points.keys()] } }, 0)
  const others = all.filter((row) => relationId(row.reviewer) !== reviewer)
  return reviewerSeverity(
    [...points].map(([hash, given]) => ({
      points: given,
      others: others.flatMap((row) => (row.contentHash === hash ? [row.points ?? 0] : [])),
    })),
  )
}

async function find(req: PayloadRequest, where: Where, limit: number): Promise<readonly Row[]> {
  const { docs } = await req.payload.db.find<Row>({
    collection: settingsOf(req.payload).slugs.reviews,
    where: { and: [{ points: { exists: true } }, where] },
    sort: ['-createdAt'],
    limit,
    pagination: false,
    select: { contentHash: true, reviewer: true, points: true },
    req,
  })
  return docs
}
