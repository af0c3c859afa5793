import type { CollectionConfig } from 'payload'
import { nobody } from '../src/access/nobody.ts'
import { number, opsAccess, text } from './opsFields.ts'

/**
 * What is usual in the articles of each language, in pieces: which pairs of words they have, as sets of bits that no text can
 * be read from. Made from the texts, and made anew from them as they grow in number.
 */
export const OpsFluency: CollectionConfig = {
  slug: 'ops-fluency',
  access: { ...opsAccess, read: nobody },
  admin: { hidden: true },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  disableDuplicate: true,
  fields: [text('model', true), number('half'), number('piece'), { name: 'bits', type: 'textarea' }],
}
