import { APIError, type CollectionBeforeOperationHook } from 'payload'
import { hasNewerDraft } from '../src/store/payload/hasNewerDraft.ts'
import { isLiveRow } from '../src/store/payload/isLiveRow.ts'
import { isId } from '../src/text/isId.ts'

/**
 * A change of a live document that says neither `draft=true` nor a status would put its newer draft before readers and
 * take the document offline at once. It is refused, whoever asks.
 */
export const refuseDraftLeak: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  const id: unknown = 'id' in args ? args.id : null
  if (operation !== 'update' || !isId(id) || saysWhatItMeans(args)) return args
  if (!(await isLiveRow(req, collection.slug, id)) || !(await hasNewerDraft(req, collection.slug, id))) return args
  throw new APIError(
    'This document is live and has a newer draft. Say which one you mean: draft=true changes the draft, "_status": "published" publishes it.',
    409,
    [{ path: '_status', message: 'required while a newer draft of a live document exists' }],
    true,
  )
}

function saysWhatItMeans(args: object): boolean {
  const given = args as Readonly<Record<string, unknown>>
  if (given.draft || given.publishSpecificLocale || given.publishAllLocales || given.unpublishAllLocales) return true
  const data = given.data
  if (typeof data !== 'object' || data === null) return false
  return '_status' in data || Object.keys(data).every((key) => key === 'deletedAt')
}
