import type { Field } from 'payload'
import { peopleField } from '../../src/access/people.ts'

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

/** Monthly goals, each valid from its month until the next one begins. */
export const targetsField: Field = {
  name: 'targets',
  type: 'array',
  label: { en: 'Monthly targets', zh: '每月目标' },
  access: {
    read: peopleField('admin', 'editor', 'author', 'analyst'),
    create: peopleField('admin', 'editor'),
    update: peopleField('admin', 'editor'),
  },
  admin: {
    description: {
      en: 'Each row holds from its month until the next row begins.',
      zh: '每一行从其月份起有效，直到下一行开始。',
    },
  },
  fields: [
    {
      name: 'from',
      type: 'text',
      required: true,
      label: { en: 'From month (YYYY-MM)', zh: '起始月份（YYYY-MM）' },
      validate: (value: unknown) =>
        (typeof value === 'string' && MONTH.test(value)) || 'A month is written YYYY-MM, for example 2026-01.',
    },
    { name: 'published', type: 'number', min: 0, label: { en: 'Articles a month', zh: '每月文章数' } },
    { name: 'words', type: 'number', min: 0, label: { en: 'Words a month', zh: '每月字数' } },
    { name: 'craft', type: 'number', min: 0, max: 100, label: { en: 'Mean craft score', zh: '平均写作评分' } },
  ],
}
