import type { CollectionConfig } from 'payload'
import { people } from '../src/access/people.ts'
import { updatePlan } from '../src/access/plans.ts'
import { inUse } from './fields/inUse.ts'

/** What is to be made, before and beside any document. */
export const Plans: CollectionConfig = {
  slug: 'plans',
  labels: { singular: { en: 'Plan', zh: '计划' }, plural: { en: 'Plans', zh: '计划' } },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'stage', 'assignee', 'channel', 'due'],
    group: { en: 'Content', zh: '内容' },
  },
  access: {
    create: people('admin', 'editor', 'author'),
    read: people('admin', 'editor', 'author', 'analyst'),
    update: updatePlan,
    delete: people('admin', 'editor'),
  },
  fields: [
    { name: 'title', type: 'text', required: true, label: { en: 'Working title', zh: '暂定标题' } },
    {
      name: 'stage',
      type: 'select',
      required: true,
      defaultValue: 'idea',
      index: true,
      label: { en: 'Stage', zh: '阶段' },
      options: [
        { value: 'idea', label: { en: 'Idea', zh: '想法' } },
        { value: 'assigned', label: { en: 'Assigned', zh: '已分配' } },
        { value: 'writing', label: { en: 'Writing', zh: '写作中' } },
        { value: 'review', label: { en: 'In review', zh: '审阅中' } },
        { value: 'ready', label: { en: 'Ready', zh: '待发布' } },
        { value: 'published', label: { en: 'Published', zh: '已发布' } },
        { value: 'dropped', label: { en: 'Dropped', zh: '已放弃' } },
      ],
    },
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      index: true,
      label: { en: 'Article', zh: '文章' },
    },
    {
      name: 'topic',
      type: 'relationship',
      relationTo: 'topics',
      ...inUse,
      index: true,
      label: { en: 'Topic', zh: '话题' },
    },
    {
      name: 'channel',
      type: 'relationship',
      relationTo: 'channels',
      ...inUse,
      index: true,
      label: { en: 'Channel', zh: '渠道' },
    },
    {
      name: 'assignee',
      type: 'relationship',
      relationTo: 'authors',
      ...inUse,
      index: true,
      label: { en: 'Assignee', zh: '负责人' },
    },
    { name: 'due', type: 'date', index: true, label: { en: 'Due', zh: '截止日期' } },
    { name: 'targetWords', type: 'number', min: 0, label: { en: 'Target words', zh: '目标字数' } },
    { name: 'brief', type: 'textarea', label: { en: 'Brief', zh: '说明' } },
  ],
}
