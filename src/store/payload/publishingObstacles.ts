import type { PayloadRequest } from 'payload'
import type { ContentState } from '../../facts/ContentState.ts'
import { approvalsLacking } from '../../scoring/approvalsLacking.ts'
import type { ChannelRules } from '../../scoring/ChannelRules.ts'
import { contentHash } from '../../scoring/contentHash.ts'
import { craft } from '../../scoring/craft.ts'
import { floorsMissed } from '../../scoring/floorsMissed.ts'
import type { PublishingObstacles } from '../../scoring/PublishingObstacles.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
import { approversOf } from './approversOf.ts'
import { channelRules } from './channelRules.ts'
import { payloadFactStore } from './payloadFactStore.ts'
import { readMapped } from './readMapped.ts'
import { readMappedFields } from './readMappedFields.ts'
import { sha256 } from './sha256.ts'

/**
 * What stands between a document about to be published and its channels; null for nothing. A text that is live on a channel
 * may be made better there, even if it stays below a floor that was set later; and what readers get there already needs no
 * approval.
 *
 * @param id null for a document that is new
 * @param data the document as it is about to be written
 */
export async function publishingObstacles(
  req: PayloadRequest,
  collection: string,
  id: string | number | null,
  data: Readonly<Record<string, unknown>>,
): Promise<PublishingObstacles | null> {
  const rules = (await channelRules(req, channelsOf(req, collection, data))).filter(asksForSomething)
  // Most channels ask for nothing, and every publication of theirs would wait for the images to be read.
  if (rules.length === 0) return null
  const content = await readMapped(req, collection, data)
  const scored = craft(content.document)
  const hash = contentHash(content.document, sha256)
  const subject = id === null ? null : { collection, id: String(id) }
  const before = subject ? ((await payloadFactStore<ContentState>(req).last(subject))?.state ?? null) : null
  const isThere = (channel: string): boolean => before?.isLive === true && before.channels.includes(channel)
  const isBetter = scored.score >= (before?.craft?.score ?? Number.POSITIVE_INFINITY)
  const isSame = before?.contentHash === hash
  const floors = floorsMissed(
    rules.filter(({ channel }) => !(isBetter && isThere(channel))),
    scored.score,
  )
  const unapproved = rules.filter(({ channel, approvals }) => approvals > 0 && !(isSame && isThere(channel)))
  const given = unapproved.length > 0 && subject ? await approversOf(req, subject, hash, content.credits) : []
  const approvals = approvalsLacking(unapproved, given.length)
  return floors.length + approvals.length === 0 ? null : { craft: scored, floors, approvals }
}

function channelsOf(
  { payload }: PayloadRequest,
  collection: string,
  data: Readonly<Record<string, unknown>>,
): readonly string[] {
  const map = settingsOf(payload).content[collection]
  return map ? readMappedFields(payload, data, map).channels : []
}

const asksForSomething = ({ floor, approvals }: ChannelRules): boolean => floor !== null || approvals > 0
