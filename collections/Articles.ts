import type { CollectionConfig, Field, PayloadRequest } from 'payload'
import { keepSlug } from '../hooks/keepSlug.ts'
import { queueSlugs } from '../hooks/queueSlugs.ts'
import { createContent, deleteContent, readContent, readContentVersions, updateContent } from '../src/access/content.ts'
import { peopleField } from '../src/access/people.ts'
import { ARTICLE_FIELDS } from '../src/settings/ARTICLE_FIELDS.ts'
import { articleEditor } from './articleEditor.ts'
import { inUse } from './fields/inUse.ts'

const credits: Field = {
  name: 'credits',
  type: 'array',
  label: { en: 'Credits', zh: '署名' },
  access: { update: peopleField('admin', 'editor') },
  admin: {
    description: {
      en: 'Leave every share empty for equal parts; filled-in shares must add up to 1.',
      zh: '份额全部留空表示平均分配；如填写，则总和须为 1。',
    },
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'author',
          type: 'relationship',
          relationTo: 'authors',
          ...inUse,
          required: true,
          index: true,
          label: { en: 'Author', zh: '作者' },
        },
        { name: 'share', type: 'number', min: 0, max: 1, label: { en: 'Share (of 1)', zh: '份额（总和为 1）' } },
      ],
    },
  ],
}

const NO_ADDRESS = {
  en: 'Give a whole address, such as https://example.org/text.',
  zh: '请填写完整网址，例如 https://example.org/text。',
}

const isWebAddress = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || /^https?:\/\/[^\s/]+\S*$/i.test(String(value))

const sidebar: readonly Field[] = [
  {
    name: 'slug',
    type: 'text',
    index: true,
    hooks: { beforeDuplicate: [() => ''] },
    label: { en: 'Slug', zh: '网址名' },
    admin: {
      position: 'sidebar',
      description: {
        en: 'Made from the title until the article is published. Gets a number where another article has it.',
        zh: '发布前根据标题自动生成。若已被其他文章使用，则自动加上编号。',
      },
    },
  },
  {
    name: 'language',
    type: 'text',
    required: true,
    defaultValue: 'en',
    index: true,
    label: { en: 'Language (BCP 47)', zh: '语言（BCP 47）' },
    validate: (value: unknown) =>
      (typeof value === 'string' && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value)) ||
      'A language is a BCP 47 tag, for example en, zh or pt-BR.',
    admin: { position: 'sidebar' },
  },
  {
    name: 'channels',
    type: 'relationship',
    relationTo: 'channels',
    ...inUse,
    hasMany: true,
    index: true,
    label: { en: 'Channels', zh: '渠道' },
    admin: { position: 'sidebar' },
  },
  {
    name: 'topics',
    type: 'relationship',
    relationTo: 'topics',
    ...inUse,
    hasMany: true,
    index: true,
    label: { en: 'Topics', zh: '话题' },
    admin: { position: 'sidebar' },
  },
  {
    name: 'canonical',
    type: 'text',
    validate: (value: unknown, { req }: { readonly req: PayloadRequest }) =>
      isWebAddress(value) || (req.i18n.language.startsWith('zh') ? NO_ADDRESS.zh : NO_ADDRESS.en),
    label: { en: 'First published at', zh: '首次发布于' },
    admin: {
      position: 'sidebar',
      description: {
        en: 'The address, where this text was published elsewhere before. Then it loses no points as a copy.',
        zh: '若本文此前已在别处发布，请填写其网址。填写后不作为复制扣分。',
      },
    },
  },
  {
    name: 'publishedAt',
    type: 'date',
    index: true,
    label: { en: 'Date shown to readers', zh: '向读者显示的日期' },
    admin: {
      position: 'sidebar',
      description: {
        en: 'Moves no figure: figures use the moment of publishing.',
        zh: '不影响任何统计：统计以实际发布时刻为准。',
      },
    },
  },
]

/** What the house publishes. */
export const Articles: CollectionConfig = {
  slug: 'articles',
  labels: { singular: { en: 'Article', zh: '文章' }, plural: { en: 'Articles', zh: '文章' } },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'craft', '_status', 'credits', 'channels', 'updatedAt'],
    group: { en: 'Content', zh: '内容' },
  },
  trash: true,
  versions: { maxPerDoc: 50, drafts: { autosave: { interval: 2000 }, schedulePublish: true } },
  access: {
    create: createContent(ARTICLE_FIELDS),
    read: readContent,
    readVersions: readContentVersions,
    update: updateContent(ARTICLE_FIELDS),
    delete: deleteContent,
  },
  indexes: [{ fields: ['language', 'slug'], unique: true }],
  hooks: { beforeOperation: [queueSlugs], beforeValidate: [keepSlug] },
  fields: [
    { name: 'title', type: 'text', required: true, label: { en: 'Title', zh: '标题' } },
    { name: 'excerpt', type: 'textarea', label: { en: 'Summary', zh: '摘要' } },
    { name: 'hero', type: 'upload', relationTo: 'media', label: { en: 'Lead image', zh: '题图' } },
    { name: 'body', type: 'richText', editor: articleEditor, label: { en: 'Body', zh: '正文' } },
    credits,
    ...sidebar,
  ],
}
