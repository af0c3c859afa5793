import type { CollectionAfterChangeHook } from 'payload'
import { publishingOverrideField } from '../collections/fields/publishingOverrideField.ts'
import { overrideOccasion } from '../src/store/payload/overrideOccasion.ts'
import { saveOccasion } from '../src/store/payload/saveOccasion.ts'
import { settleContent } from '../src/store/payload/settleContent.ts'

const { name: OVERRIDE } = publishingOverrideField

/**
 * A saved content document becomes a fact, inside the save's own transaction; a reason to publish it below a floor goes
 * along, and is answered no more: it was for this publication.
 */
export const settleSaved: CollectionAfterChangeHook = async ({ collection, data, doc, req }) => {
  const reason: unknown = data?.[OVERRIDE]
  const occasion =
    typeof reason === 'string' && reason !== ''
      ? await overrideOccasion(req, { collection: collection.slug, id: String(doc.id) }, reason)
      : saveOccasion(req)
  await settleContent(req, collection.slug, doc.id, occasion)
  return reason === undefined ? doc : { ...doc, [OVERRIDE]: null }
}
