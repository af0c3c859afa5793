import type { CollectionBeforeChangeHook } from 'payload'
import { perceptualHashField } from '../collections/fields/perceptualHashField.ts'
import { perceptualHash } from '../src/store/payload/perceptualHash.ts'

/** An uploaded image is told from others that look the same: as its sizes are, what it looks like is read from the file. */
export const hashImage: CollectionBeforeChangeHook = async ({ data, req }) => {
  const file = req.file?.data
  if (!file) return data
  return { ...data, [perceptualHashField.name]: await perceptualHash(req.payload, file) }
}
