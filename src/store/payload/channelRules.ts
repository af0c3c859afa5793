import type { PayloadRequest } from 'payload'
import { compareIds } from '../../scorecards/compareIds.ts'
import type { ChannelRules } from '../../scoring/ChannelRules.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
import { nativeId } from './nativeId.ts'

type Row = {
  readonly id: string | number
  readonly name?: unknown
  readonly qualityFloor?: unknown
  readonly approvalsNeeded?: unknown
}

/** What these channels ask of a text, in the order of their ids; a host's own channels may ask for nothing. */
export async function channelRules(req: PayloadRequest, channels: readonly string[]): Promise<readonly ChannelRules[]> {
  if (channels.length === 0) return []
  const { slugs } = settingsOf(req.payload)
  const { docs } = await req.payload.db.find<Row>({
    collection: slugs.channels,
    where: { id: { in: channels.map((id) => nativeId(req.payload, slugs.channels, id)) } },
    // Every publication asks this: what is not needed, and an order of the database's, would double what it costs.
    select: { name: true, qualityFloor: true, approvalsNeeded: true },
    limit: 0,
    pagination: false,
    req,
  })
  const rules = docs.map(({ id, name, qualityFloor, approvalsNeeded }) => ({
    channel: String(id),
    name: typeof name === 'string' ? name : null,
    floor: typeof qualityFloor === 'number' ? qualityFloor : null,
    approvals: typeof approvalsNeeded === 'number' ? approvalsNeeded : 0,
  }))
  return rules.sort((a, b) => compareIds(a.channel, b.channel))
}
