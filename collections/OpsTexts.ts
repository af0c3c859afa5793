import type { CollectionConfig } from 'payload'
import { number, opsAccess, text } from './opsFields.ts'

/**
 * What copies are found by: of each document that was ever live the fingerprints of its last live text, and since when it has
 * been published. Made from the texts; a row can be made anew as long as its text is there.
 */
export const OpsTexts: CollectionConfig = {
  slug: 'ops-texts',
  access: opsAccess,
  admin: { hidden: true },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  disableDuplicate: true,
  indexes: [{ fields: ['subjectCollection', 'subjectId'], unique: true }],
  fields: [
    text('subjectCollection'),
    text('subjectId'),
    text('contentHash'),
    text('formula'),
    text('publishedAt'),
    number('words'),
    { name: 'fingerprints', type: 'number', hasMany: true, index: true },
  ],
}
