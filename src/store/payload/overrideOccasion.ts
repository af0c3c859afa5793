import type { PayloadRequest } from 'payload'
import type { Subject } from '../../facts/Fact.ts'
import type { Occasion } from '../../facts/Occasion.ts'
import { approvalsLacking } from '../../scoring/approvalsLacking.ts'
import { floorsMissed } from '../../scoring/floorsMissed.ts'
import { approversOf } from './approversOf.ts'
import { channelRules } from './channelRules.ts'
import { readContent } from './readContent.ts'
import { saveOccasion } from './saveOccasion.ts'

/** The occasion of a save that an editor gave a reason for: it tells the reason, and what was missing. */
export async function overrideOccasion(req: PayloadRequest, subject: Subject, reason: string): Promise<Occasion> {
  const occasion = saveOccasion(req)
  const reading = await readContent(req, subject)
  if (!reading.live) return occasion
  const { channels, craft, contentHash, credits } = reading.state
  const rules = await channelRules(req, channels)
  const floors = (craft === null ? [] : floorsMissed(rules, craft.score)).map(({ floor }) => floor)
  const given = (await approversOf(req, subject, contentHash, credits)).length
  const needed = approvalsLacking(rules, given).map((lacking) => lacking.needed)
  if (floors.length + needed.length === 0) return occasion
  const override = {
    reason,
    floor: floors.length === 0 ? null : Math.max(...floors),
    approvals: needed.length === 0 ? null : { needed: Math.max(...needed), given },
  }
  return { ...occasion, data: { ...occasion.data, override } }
}
