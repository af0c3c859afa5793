import type { CollectionBeforeOperationHook, SanitizedCollectionConfig } from 'payload'
import { isStatus } from '../src/access/isStatus.ts'
import { NewerDraftError } from '../src/access/NewerDraftError.ts'
import { hasNewerDraft } from '../src/store/payload/hasNewerDraft.ts'
import { isLiveRow } from '../src/store/payload/isLiveRow.ts'
import { isId } from '../src/text/isId.ts'
import { isRecord } from '../src/text/isRecord.ts'

/**
 * A change of a live document that says neither `draft=true` nor a status would put its newer draft before readers and
 * take the document offline at once. It is refused, whoever asks.
 */
export const refuseDraftLeak: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  const id: unknown = 'id' in args ? args.id : null
  if (operation !== 'update' || !isId(id) || saysWhatItMeans(args, collection)) return args
  if (!(await isLiveRow(req, collection.slug, id)) || !(await hasNewerDraft(req, collection.slug, id))) return args
  throw new NewerDraftError(
    'This document is live and has a newer draft. Say which one you mean: draft=true changes the draft, "_status": "published" publishes it.',
  )
}

/** Not asked are the flags for all locales: where they mean anything, Payload has made a status of them by now. */
function saysWhatItMeans(args: object, collection: SanitizedCollectionConfig): boolean {
  const { draft, data }: { draft?: unknown; data?: unknown } = args
  if (draft) return true
  return isRecord(data) && (isStatus(data._status, collection) || Boolean(data.deletedAt))
}
