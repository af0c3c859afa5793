import type { CollectionConfig } from 'payload'
import { people, peopleField } from '../src/access/people.ts'
import { readReference } from '../src/access/readReference.ts'
import { mergedIntoField } from './fields/mergedIntoField.ts'
import { retiredField } from './fields/retiredField.ts'
import { targetsField } from './fields/targetsField.ts'

const editors = people('admin', 'editor')

/** Bylines. A person of the house may stand behind one. */
export const Authors: CollectionConfig = {
  slug: 'authors',
  labels: { singular: { en: 'Author', zh: '作者' }, plural: { en: 'Authors', zh: '作者' } },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'kind', 'retired'], group: { en: 'Content', zh: '内容' } },
  access: { create: editors, read: readReference, update: editors, delete: editors },
  fields: [
    { name: 'name', type: 'text', required: true, index: true, label: { en: 'Byline', zh: '署名' } },
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'staff',
      label: { en: 'Kind', zh: '类型' },
      options: [
        { value: 'staff', label: { en: 'Staff', zh: '员工' } },
        { value: 'guest', label: { en: 'Guest', zh: '客座' } },
        { value: 'agency', label: { en: 'Agency', zh: '机构' } },
      ],
    },
    { name: 'bio', type: 'textarea', label: { en: 'Short biography', zh: '简介' } },
    {
      name: 'email',
      type: 'email',
      label: { en: 'E-mail', zh: '邮箱' },
      access: { read: peopleField('admin', 'editor') },
    },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      index: true,
      label: { en: 'Account', zh: '账户' },
      access: { read: peopleField('admin', 'editor', 'author', 'analyst') },
      admin: { position: 'sidebar' },
    },
    retiredField,
    mergedIntoField('authors'),
    targetsField,
  ],
}
