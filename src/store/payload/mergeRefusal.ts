import type { PayloadRequest, TypeWithID } from 'payload'
import { relationId } from '../../text/relationId.ts'
import { findRow } from './findRow.ts'

type Row = TypeWithID & { readonly mergedInto?: unknown }

/** An author, channel or topic, and what it is to count as; null is itself again. */
export type Merge = { readonly id: string; readonly into: string | null }

export type MergeRefusal = { readonly path: 'id' | 'into'; readonly message: string }

/** Longer chains of merges are not followed: a circle cannot hide behind one, it is found when it closes. */
const MAX_STEPS = 100

/** Why a merge cannot be, null when it can. */
export async function mergeRefusal(
  req: PayloadRequest,
  collection: string,
  { id, into }: Merge,
): Promise<MergeRefusal | null> {
  const source = await findRow<Row>(req, collection, id)
  if (!source) return { path: 'id', message: `There is no document ${id} in ${collection}.` }
  if (into === null) {
    return targetOf(source) === null ? { path: 'id', message: 'It is not merged into another.' } : null
  }
  if (into === id) return { path: 'into', message: 'A document cannot be merged into itself.' }
  const target = await findRow<Row>(req, collection, into)
  if (!target) return { path: 'into', message: `There is no document ${into} in ${collection}.` }
  const leadsBack = await leadsTo(req, collection, target, id)
  return leadsBack ? { path: 'into', message: 'It is itself merged into this one: unmerge it first.' } : null
}

async function leadsTo(req: PayloadRequest, collection: string, from: Row, id: string): Promise<boolean> {
  let next = targetOf(from)
  for (let step = 0; next !== null && step < MAX_STEPS; step += 1) {
    if (next === id) return true
    const row = await findRow<Row>(req, collection, next)
    next = row ? targetOf(row) : null
  }
  return false
}

const targetOf = ({ mergedInto }: Row): string | null => relationId(mergedInto)
