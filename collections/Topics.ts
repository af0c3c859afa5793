import type { CollectionConfig, FieldAccess } from 'payload'
import { people, peopleField } from '../src/access/people.ts'
import { readTopics } from '../src/access/readTopics.ts'
import { ROLES } from '../src/access/Viewer.ts'
import { inUse } from './fields/inUse.ts'
import { mergedIntoField } from './fields/mergedIntoField.ts'

const editors = people('admin', 'editor')
const planning: { readonly read: FieldAccess } = { read: peopleField(...ROLES) }

/** What the house writes about, and how far each subject is. */
export const Topics: CollectionConfig = {
  slug: 'topics',
  labels: { singular: { en: 'Topic', zh: '话题' }, plural: { en: 'Topics', zh: '话题' } },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'stage', 'parent'], group: { en: 'Content', zh: '内容' } },
  access: { create: editors, read: readTopics, update: editors, delete: editors },
  fields: [
    { name: 'name', type: 'text', required: true, index: true, label: { en: 'Name', zh: '名称' } },
    {
      name: 'stage',
      type: 'select',
      required: true,
      defaultValue: 'active',
      index: true,
      label: { en: 'Stage', zh: '阶段' },
      options: [
        { value: 'idea', label: { en: 'Idea', zh: '想法' } },
        { value: 'planned', label: { en: 'Planned', zh: '已计划' } },
        { value: 'active', label: { en: 'Active', zh: '进行中' } },
        { value: 'evergreen', label: { en: 'Evergreen', zh: '常青' } },
        { value: 'retired', label: { en: 'Retired', zh: '已停用' } },
      ],
    },
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'topics',
      ...inUse,
      index: true,
      label: { en: 'Parent', zh: '上级话题' },
    },
    { name: 'brief', type: 'textarea', label: { en: 'Brief', zh: '说明' }, access: planning },
    {
      name: 'owner',
      type: 'relationship',
      relationTo: 'authors',
      ...inUse,
      label: { en: 'Owner', zh: '负责人' },
      access: planning,
    },
    { name: 'due', type: 'date', label: { en: 'Due', zh: '截止日期' }, access: planning },
    { name: 'keywords', type: 'text', hasMany: true, label: { en: 'Keywords', zh: '关键词' }, access: planning },
    mergedIntoField('topics'),
  ],
}
