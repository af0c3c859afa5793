import type { PayloadRequest } from 'payload'
import type { FloorMissed } from '../../scoring/FloorMissed.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
import { nativeId } from './nativeId.ts'

type Row = { readonly id: string | number; readonly name?: unknown; readonly qualityFloor?: unknown }

/** Those of these channels that ask for more craft than this, in the order of their ids. */
export async function floorsMissed(
  req: PayloadRequest,
  channels: readonly string[],
  score: number,
): Promise<readonly FloorMissed[]> {
  if (channels.length === 0) return []
  const { slugs } = settingsOf(req.payload)
  const { docs } = await req.payload.db.find<Row>({
    collection: slugs.channels,
    where: { id: { in: channels.map((id) => nativeId(req.payload, slugs.channels, id)) } },
    sort: ['id'],
    limit: 0,
    pagination: false,
    req,
  })
  return docs.flatMap(({ id, name, qualityFloor: floor }) =>
    typeof floor === 'number' && score < floor
      ? [{ channel: String(id), name: typeof name === 'string' ? name : null, floor }]
      : [],
  )
}
