import type { PayloadRequest } from 'payload'
import type { ContentState } from '../../facts/ContentState.ts'
import { type Craft, craft } from '../../scoring/craft.ts'
import type { FloorMissed } from '../../scoring/FloorMissed.ts'
import { floorsMissed } from './floorsMissed.ts'
import { payloadFactStore } from './payloadFactStore.ts'
import { readMapped } from './readMapped.ts'

/** A text that is to go live below the floor of a channel. */
export type BelowFloor = { readonly craft: Craft; readonly missed: readonly FloorMissed[] }

/**
 * The floors that a document about to be published would miss; null for none. A text that is live on a channel may be made
 * better there, even if it stays below a floor that was set later.
 *
 * @param id null for a document that is new
 * @param data the document as it is about to be written
 */
export async function belowFloor(
  req: PayloadRequest,
  collection: string,
  id: string | number | null,
  data: Readonly<Record<string, unknown>>,
): Promise<BelowFloor | null> {
  const content = await readMapped(req, collection, data)
  if (content.channels.length === 0) return null
  const scored = craft(content.document)
  const before = id === null ? null : await payloadFactStore<ContentState>(req).last({ collection, id: String(id) })
  const isBetter = scored.score >= (before?.state.craft?.score ?? Number.POSITIVE_INFINITY)
  const isKept = (channel: string): boolean =>
    isBetter && before?.state.isLive === true && before.state.channels.includes(channel)
  const missed = await floorsMissed(
    req,
    content.channels.filter((channel) => !isKept(channel)),
    scored.score,
  )
  return missed.length === 0 ? null : { craft: scored, missed }
}
