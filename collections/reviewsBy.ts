import type { CollectionConfig, Field, NumberField, PayloadRequest } from 'payload'
import { nobody } from '../src/access/nobody.ts'
import { people, peopleField } from '../src/access/people.ts'
import type { Criterion } from '../src/reviews/Criterion.ts'

const readers = people('admin', 'editor', 'analyst')
const NO_MARK = { en: 'A mark is a whole number from 1 to 5.', zh: '评分须为 1 至 5 的整数。' }

const isMark = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 5

const mark = ({ name, label }: Criterion): NumberField => ({
  name,
  type: 'number',
  min: 1,
  max: 5,
  label: { ...label },
  validate: (value: unknown, { req }: { readonly req: PayloadRequest }) =>
    value === null ||
    value === undefined ||
    isMark(value) ||
    (req.i18n.language.startsWith('zh') ? NO_MARK.zh : NO_MARK.en),
})

/** Looked up once, when the review is saved, and told by its fact from then on. */
const lookedUp = (name: string): NumberField => ({
  name,
  type: 'number',
  access: { create: nobody, update: nobody, read: peopleField('admin', 'analyst') },
  admin: { hidden: true },
})

/** What the product writes beside what the reviewer said. */
const STAMPED: readonly Field[] = [
  { name: 'approval', type: 'text', index: true, access: { create: nobody, update: nobody }, admin: { hidden: true } },
  lookedUp('points'),
  lookedUp('severity'),
  lookedUp('usual'),
]

/** A person's verdict on exactly one text. A record: it is never changed, a new review is written instead. */
export const reviewsBy = (rubric: readonly Criterion[]): CollectionConfig => ({
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
      fields: rubric.map(mark),
    },
    { name: 'note', type: 'textarea', maxLength: 5000, label: { en: 'Note', zh: '备注' } },
    ...STAMPED,
  ],
})
