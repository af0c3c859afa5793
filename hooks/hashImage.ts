import type { CollectionBeforeChangeHook } from 'payload'
import { perceptualHashField } from '../collections/fields/perceptualHashField.ts'
import { perceptualHash } from '../src/store/payload/perceptualHash.ts'

/**
 * An uploaded image is told from others that look the same: as its sizes are, what it looks like is read from the file. Where
 * the host's own collection has no field for it, it is not known.
 */
export const hashImage: CollectionBeforeChangeHook = async ({ collection, data, req }) => {
  const file = req.file?.data
  const { name } = perceptualHashField
  const isKept = collection.fields.some((field) => 'name' in field && field.name === name)
  if (!file || !isKept) return data
  return { ...data, [name]: await perceptualHash(req.payload, file) }
}
