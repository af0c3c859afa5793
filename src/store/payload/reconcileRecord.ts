import { createLocalReq, type Payload } from 'payload'
import type { Subject } from '../../facts/Fact.ts'
import type { RecordRole } from '../../facts/RECORD_KINDS.ts'
import { saveOccasion } from './saveOccasion.ts'
import { settleRecord } from './settleRecord.ts'

/**
 * Settles one plan, review, topic, author or channel apart from any save, and without a transaction: a save that
 * settles it at the same time takes the sequence first, and there is nothing left to do.
 *
 * @returns whether its chain had missed something.
 */
export async function reconcileRecord(
  payload: Payload,
  role: RecordRole,
  { collection, id }: Subject,
): Promise<boolean> {
  const req = await createLocalReq({ context: {} }, payload)
  const occasion = { ...saveOccasion(req), origin: 'reconciled' as const }
  return (await settleRecord(req, role, collection, id, occasion)) !== null
}
