import { commitTransaction, initTransaction, killTransaction, type PayloadRequest, type TypeWithID } from 'payload'
import { findRow } from './findRow.ts'
import { lockDocument } from './lockDocument.ts'
import { nativeId } from './nativeId.ts'

type Row = TypeWithID & { readonly mergedInto?: unknown }

export type MergeRefusal = { readonly path: 'id' | 'into'; readonly message: string }

/** Longer chains of merges are not followed: a circle cannot hide behind one, it is found when it closes. */
const MAX_STEPS = 100

/**
 * Makes an author, channel or topic count as another of its collection, or as itself again (`into: null`), in one
 * transaction with the fact of it. Two merges in one collection wait for each other, so that none closes a circle.
 *
 * @returns why it was refused, null when it is done
 */
export async function mergeRecord(
  req: PayloadRequest,
  collection: string,
  { id, into }: { readonly id: string; readonly into: string | null },
): Promise<MergeRefusal | null> {
  const isOurs = await initTransaction(req)
  try {
    await lockDocument(req, collection, 'merge')
    const refusal = await refusalOf(req, collection, { id, into })
    if (!refusal) await write(req, collection, { id, into })
    // A refusal leaves nothing behind, the lock's own row included.
    if (isOurs) await (refusal ? killTransaction(req) : commitTransaction(req))
    return refusal
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

type Merge = { readonly id: string; readonly into: string | null }

async function refusalOf(req: PayloadRequest, collection: string, { id, into }: Merge): Promise<MergeRefusal | null> {
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

const write = (req: PayloadRequest, collection: string, { id, into }: Merge) =>
  req.payload.update({
    collection: collection as 'authors',
    id: nativeId(req.payload, collection, id),
    data: { mergedInto: into === null ? null : (nativeId(req.payload, collection, into) as number) },
    depth: 0,
    req,
    overrideAccess: true,
  })

function targetOf({ mergedInto }: Row): string | null {
  if (mergedInto === null || mergedInto === undefined) return null
  return String(typeof mergedInto === 'object' && 'id' in mergedInto ? mergedInto.id : mergedInto)
}
