import type { CollectionConfig } from 'payload'
import { nobody } from '../src/access/nobody.ts'
import { people } from '../src/access/people.ts'

const readers = people('admin', 'editor', 'analyst')
const mark = (name: string, en: string, zh: string) =>
  ({ name, type: 'number', min: 1, max: 5, label: { en, zh } }) as const

/** A person's verdict on exactly one text. A record: it is never changed, a new review is written instead. */
export const Reviews: CollectionConfig = {
  slug: 'reviews',
  labels: { singular: { en: 'Review', zh: '评审' }, plural: { en: 'Reviews', zh: '评审' } },
  admin: {
    useAsTitle: 'contentHash',
    defaultColumns: ['article', 'verdict', 'reviewer', 'createdAt'],
    group: { en: 'Content', zh: '内容' },
  },
  access: { create: people('admin', 'editor'), read: readers, update: nobody, delete: nobody },
  disableDuplicate: true,
  fields: [
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      required: true,
      index: true,
      label: { en: 'Article', zh: '文章' },
    },
    {
      name: 'contentHash',
      type: 'text',
      index: true,
      label: { en: 'Text reviewed (hash)', zh: '所评文本（哈希）' },
      access: { create: nobody, update: nobody },
      admin: { readOnly: true },
    },
    {
      name: 'reviewer',
      type: 'relationship',
      relationTo: 'users',
      label: { en: 'Reviewer', zh: '评审人' },
      access: { create: nobody, update: nobody },
      admin: { readOnly: true },
    },
    {
      name: 'verdict',
      type: 'select',
      required: true,
      label: { en: 'Verdict', zh: '结论' },
      options: [
        { value: 'approve', label: { en: 'Approve', zh: '通过' } },
        { value: 'revise', label: { en: 'Revise', zh: '修改' } },
        { value: 'reject', label: { en: 'Reject', zh: '拒绝' } },
      ],
    },
    {
      name: 'marks',
      type: 'group',
      label: { en: 'Marks (1 to 5)', zh: '评分（1 至 5）' },
      fields: [
        mark('substance', 'Substance', '内容'),
        mark('clarity', 'Clarity', '清晰'),
        mark('sources', 'Sources', '来源'),
        mark('usefulness', 'Usefulness to the reader', '对读者有用'),
      ],
    },
    { name: 'note', type: 'textarea', label: { en: 'Note', zh: '备注' } },
  ],
}
