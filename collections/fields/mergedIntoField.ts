import type { RelationshipField } from 'payload'
import { nobody } from '../../src/access/nobody.ts'

/** The document that this one's figures were merged into; set by the merge endpoint alone. */
export const mergedIntoField = (collection: string): RelationshipField => ({
  name: 'mergedInto',
  type: 'relationship',
  relationTo: collection as 'authors',
  label: { en: 'Merged into', zh: '已合并到' },
  access: { create: nobody, update: nobody },
  hooks: { beforeDuplicate: [() => null] },
  admin: { readOnly: true, position: 'sidebar', condition: (data) => Boolean(data?.mergedInto) },
})
