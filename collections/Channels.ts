import type { CollectionConfig } from 'payload'
import { people } from '../src/access/people.ts'
import { readReference } from '../src/access/readReference.ts'
import { approvalsNeededField } from './fields/approvalsNeededField.ts'
import { mergedIntoField } from './fields/mergedIntoField.ts'
import { qualityFloorField } from './fields/qualityFloorField.ts'
import { retiredField } from './fields/retiredField.ts'
import { targetsField } from './fields/targetsField.ts'

const editors = people('admin', 'editor')

/** Where content appears: the site, a newsletter, an account elsewhere. */
export const Channels: CollectionConfig = {
  slug: 'channels',
  labels: { singular: { en: 'Channel', zh: '渠道' }, plural: { en: 'Channels', zh: '渠道' } },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'kind', 'platform'], group: { en: 'Content', zh: '内容' } },
  access: { create: editors, read: readReference, update: editors, delete: editors },
  fields: [
    { name: 'name', type: 'text', required: true, index: true, label: { en: 'Name', zh: '名称' } },
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'owned',
      label: { en: 'Kind', zh: '类型' },
      options: [
        { value: 'owned', label: { en: 'Owned', zh: '自有' } },
        { value: 'earned', label: { en: 'Earned', zh: '赢得' } },
        { value: 'paid', label: { en: 'Paid', zh: '付费' } },
      ],
    },
    { name: 'platform', type: 'text', label: { en: 'Platform', zh: '平台' } },
    { name: 'url', type: 'text', label: { en: 'Address', zh: '网址' } },
    qualityFloorField,
    approvalsNeededField,
    retiredField,
    mergedIntoField('channels'),
    targetsField,
  ],
}
