import type { PayloadRequest } from 'payload'
import type { Subject } from '../../facts/Fact.ts'
import type { Occasion } from '../../facts/Occasion.ts'
import { floorsMissed } from './floorsMissed.ts'
import { readContent } from './readContent.ts'
import { saveOccasion } from './saveOccasion.ts'

/** The occasion of a save that an editor gave a reason for: it tells the reason and the highest floor that was missed. */
export async function overrideOccasion(req: PayloadRequest, subject: Subject, reason: string): Promise<Occasion> {
  const occasion = saveOccasion(req)
  const reading = await readContent(req, subject)
  const craft = reading.live ? reading.state.craft : null
  if (!reading.live || !craft) return occasion
  const missed = await floorsMissed(req, reading.state.channels, craft.score)
  if (missed.length === 0) return occasion
  const floor = Math.max(...missed.map((one) => one.floor))
  return { ...occasion, data: { ...occasion.data, override: { reason, floor } } }
}
