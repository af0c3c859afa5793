import type { Payload } from 'payload'
import type { Aliases } from '../../../scorecards/Aliases.ts'
import { aliasesOf } from '../../../scorecards/aliasesOf.ts'
import { storesOf } from '../storesOf.ts'

/** What merged ids count as in the figures: after the merges that the projector has taken in, not those that wait. */
export async function projectedAliases(payload: Payload): Promise<Aliases> {
  const merges = await storesOf(payload).projections.merges()
  return aliasesOf(merges.filter(({ position }) => position !== null))
}
