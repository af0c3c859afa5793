import type { CollectionBeforeValidateHook } from 'payload'
import { NewerDraftError } from '../src/access/NewerDraftError.ts'
import { hasNewerDraft } from '../src/store/payload/hasNewerDraft.ts'
import { isLiveRow } from '../src/store/payload/isLiveRow.ts'

/**
 * A save is built on the newest version, or it buries that. Payload builds bulk changes on the live text, which makes it
 * the newest version; and it moves a document to the trash with the text of its draft, so that its restoring would not
 * bring back what was live. Both are refused for the document concerned, whoever asks; others of a bulk go on.
 */
export const keepNewerDraft: CollectionBeforeValidateHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !originalDoc) return data
  const isTrashed = Boolean(data?.deletedAt)
  const isBuiltOnDraft = originalDoc._status === 'draft'
  if (isBuiltOnDraft && !isTrashed) return data
  const { slug } = collection
  if (!(await hasNewerDraft(req, slug, originalDoc.id)) || !(await isLiveRow(req, slug, originalDoc.id))) return data
  throw new NewerDraftError(isTrashed ? TRASHED : BURIED)
}

const TRASHED =
  'This document is live and has a newer draft. Publish that, revert to what is published, or unpublish the document; then move it to the trash.'

const BURIED =
  'This document is live and has a newer draft, which this change would bury. Change or unpublish the document by itself, or say draft=true.'
