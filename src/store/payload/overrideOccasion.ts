import type { PayloadRequest, TypeWithID } from 'payload'
import type { Subject } from '../../facts/Fact.ts'
import type { Occasion } from '../../facts/Occasion.ts'
import { findRow } from './findRow.ts'
import { isLive } from './isLive.ts'
import { publishingObstacles } from './publishingObstacles.ts'
import { saveOccasion } from './saveOccasion.ts'

type Row = TypeWithID & Readonly<Record<string, unknown>>

/**
 * The occasion of a save that an editor gave a reason for: it tells the reason, and what was missing. As long as the save has
 * no fact yet, that is what the gate found missing.
 */
export async function overrideOccasion(req: PayloadRequest, subject: Subject, reason: string): Promise<Occasion> {
  const occasion = saveOccasion(req)
  const { collection, id } = subject
  const row = await findRow<Row>(req, collection, id)
  if (row === null || !isLive(req.payload, collection, row)) return occasion
  const obstacles = await publishingObstacles(req, collection, row.id, row)
  if (obstacles === null) return occasion
  const { floors, approvals } = obstacles
  const override = {
    reason,
    floor: floors.length === 0 ? null : Math.max(...floors.map(({ floor }) => floor)),
    approvals: approvals.length === 0 ? null : mostLacking(approvals),
  }
  return { ...occasion, data: { ...occasion.data, override } }
}

const mostLacking = (
  approvals: readonly { readonly needed: number; readonly given: number }[],
): { readonly needed: number; readonly given: number } => ({
  needed: Math.max(...approvals.map(({ needed }) => needed)),
  given: Math.max(...approvals.map(({ given }) => given)),
})
