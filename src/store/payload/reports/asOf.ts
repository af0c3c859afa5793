import type { Payload } from 'payload'
import type { AsOf } from '../../../scorecards/ScorecardReport.ts'
import { storesOf } from '../storesOf.ts'

/** Which facts the figures of this moment contain, and how many wait. */
export async function asOf(payload: Payload): Promise<AsOf> {
  const { position, pending } = await storesOf(payload).scorecards.projection()
  return { position, pending }
}
