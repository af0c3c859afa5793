import { createLocalReq, type Payload, type PayloadRequest, type TypeWithID } from 'payload'
import type { ContentState } from '../../../facts/ContentState.ts'
import { type FactRow, factOfRow } from '../factRow.ts'
import { findRow } from '../findRow.ts'
import { hasNewerDraft } from '../hasNewerDraft.ts'
import { isLive } from '../isLive.ts'
import type { ScheduledJob } from './ScheduledJob.ts'

type Row = TypeWithID & Readonly<Record<string, unknown>>

/** The newest so many facts of a document are looked at. */
const MAX_FACTS = 50

/**
 * Has what a schedule was to do happened by other hands since it was due, or become impossible? The document is gone or
 * in the trash; or its facts show a publication (a withdrawal) recorded since; or, of a schedule that failed, nothing is
 * left to be done: what it was to publish is what readers get. Of a schedule for one locale only the first is known.
 */
export async function hasHappened(payload: Payload, job: ScheduledJob): Promise<boolean> {
  const { doc, locale, type } = job.input ?? {}
  if (!doc || !job.waitUntil) return false
  if (!payload.collections[doc.relationTo]) return true
  const req = await createLocalReq({ context: {} }, payload)
  const row = await findRow<Row>(req, doc.relationTo, String(doc.value))
  if (row === null || row.deletedAt) return true
  if (locale) return false
  const toBeLive = type !== 'unpublish'
  const live = isLive(payload, doc.relationTo, row)
  if (job.hasError && live === toBeLive && !(live && (await hasNewerDraft(req, doc.relationTo, row.id)))) return true
  return didSince(req, doc.relationTo, row.id, { dueAt: new Date(job.waitUntil).toISOString(), toBeLive })
}

/** What reconcile and adopt record was so before, who knows since when. */
const UNTIMED: readonly string[] = ['reconciled', 'adopted']

async function didSince(
  { payload }: PayloadRequest,
  collection: string,
  id: string | number,
  { dueAt, toBeLive }: { readonly dueAt: string; readonly toBeLive: boolean },
): Promise<boolean> {
  const { docs } = await payload.db.find<FactRow>({
    collection: 'ops-events',
    where: { and: [{ subjectCollection: { equals: collection } }, { subjectId: { equals: String(id) } }] },
    sort: ['-sequence'],
    limit: MAX_FACTS,
    pagination: false,
  })
  return docs
    .map((row) => factOfRow<ContentState>(row))
    .some(
      ({ recordedAt, origin, state }) => recordedAt >= dueAt && !UNTIMED.includes(origin) && state.isLive === toBeLive,
    )
}
