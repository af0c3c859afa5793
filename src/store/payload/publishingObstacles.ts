import type { PayloadRequest } from 'payload'
import type { ContentState } from '../../facts/ContentState.ts'
import { approvalsLacking } from '../../scoring/approvalsLacking.ts'
import type { ChannelRules } from '../../scoring/ChannelRules.ts'
import { contentStateOf } from '../../scoring/contentStateOf.ts'
import { floorsMissed } from '../../scoring/floorsMissed.ts'
import type { PublishingObstacles } from '../../scoring/PublishingObstacles.ts'
import type { ScoredText } from '../../scoring/ScoredText.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
import { approversOf } from './approversOf.ts'
import { channelRules } from './channelRules.ts'
import { NEW_SUBJECT_ID } from './NEW_SUBJECT_ID.ts'
import { payloadFactStore } from './payloadFactStore.ts'
import { readMapped } from './readMapped.ts'
import { readMappedFields } from './readMappedFields.ts'
import { sha256 } from './sha256.ts'
import { assessedText } from './texts/assessedText.ts'

/**
 * What stands between a document about to be published and its channels; null for nothing. A text that is live on a channel
 * may be made better there, even if it stays below a floor that was set later; and what readers get there already needs no
 * approval. Copies and words in no order count as they will once the text was looked up: a floor that saw them only
 * afterwards would hold nothing back.
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
  const scored = contentStateOf(content, { updatedAt: '', sha256 })
  const hash = scored.state.contentHash
  const subject = { collection, id: id === null ? NEW_SUBJECT_ID : String(id) }
  const last = await payloadFactStore<ContentState>(req).last(subject)
  const before = last?.state ?? null
  const isThere = (channel: string): boolean => before?.isLive === true && before.channels.includes(channel)
  const craft = rules.some(({ floor }) => floor !== null)
    ? scoredTextOf(await assessedText(req, subject, content, scored, last))
    : null
  const isBetter = craft !== null && craft.score >= (before?.craft?.score ?? Number.POSITIVE_INFINITY)
  const isSame = before?.contentHash === hash
  const judged = rules.filter(({ channel }) => !(isBetter && isThere(channel)))
  const floors = craft === null ? [] : floorsMissed(judged, craft.score)
  const unapproved = rules.filter(({ channel, approvals }) => approvals > 0 && !(isSame && isThere(channel)))
  const given = unapproved.length > 0 && id !== null ? await approversOf(req, subject, hash, content.credits) : []
  const approvals = approvalsLacking(unapproved, given.length)
  return floors.length + approvals.length === 0 ? null : { craft, floors, approvals }
}

function channelsOf(
  { payload }: PayloadRequest,
  collection: string,
  data: Readonly<Record<string, unknown>>,
): readonly string[] {
  const map = settingsOf(payload).content[collection]
  return map ? readMappedFields(payload, data, map).channels : []
}

type Scored = ReturnType<typeof contentStateOf>

const scoredTextOf = ({ state: { craft }, data: { findings = [] } }: Scored): ScoredText | null =>
  craft && { score: craft.score, findings: findings as ScoredText['findings'] }

const asksForSomething = ({ floor, approvals }: ChannelRules): boolean => floor !== null || approvals > 0
