import type { CollectionBeforeOperationHook } from 'payload'
import { NewerDraftError } from '../src/access/NewerDraftError.ts'
import { isLiveRow } from '../src/store/payload/isLiveRow.ts'
import { parentOfDraft } from '../src/store/payload/parentOfDraft.ts'

/** Restoring a version that was a draft over a live document would take it offline, and nobody has said so. */
export const refuseDraftRestore: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation !== 'restoreVersion' || !('id' in args) || ('draft' in args && args.draft)) return args
  const parent = await parentOfDraft(req, collection.slug, args.id)
  if (parent === null || !(await isLiveRow(req, collection.slug, parent))) return args
  throw new NewerDraftError(
    'This document is live, and that version was a draft. Say what you mean: draft=true restores it as a draft; to take the document offline, unpublish it.',
  )
}
