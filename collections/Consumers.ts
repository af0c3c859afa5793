import type { CollectionConfig } from 'payload'
import { closeTokens } from '../src/access/closeTokens.ts'
import { nobody } from '../src/access/nobody.ts'
import { people } from '../src/access/people.ts'

const adminOnly = people('admin')

/** Service accounts: an API key and the scopes that it opens. */
export const Consumers: CollectionConfig = {
  slug: 'consumers',
  labels: { singular: { en: 'Consumer', zh: 'API 账户' }, plural: { en: 'Consumers', zh: 'API 账户' } },
  auth: { useAPIKey: true, disableLocalStrategy: true },
  // Payload names GraphQL values after options, and a scope's colon is no such name; keys are administered over REST.
  graphQL: false,
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'scopes'], group: { en: 'People', zh: '人员' } },
  access: {
    admin: nobody,
    create: adminOnly,
    read: adminOnly,
    update: adminOnly,
    delete: adminOnly,
    unlock: adminOnly,
  },
  endpoints: [closeTokens],
  fields: [
    { name: 'name', type: 'text', required: true, label: { en: 'Name', zh: '名称' } },
    {
      name: 'scopes',
      type: 'select',
      hasMany: true,
      required: true,
      label: { en: 'Scopes', zh: '权限范围' },
      options: [
        { value: 'content:read', label: { en: 'Published content', zh: '已发布内容' } },
        { value: 'stats:read', label: { en: 'Reports', zh: '报表' } },
        { value: 'outreach:read', label: { en: 'Outreach', zh: '媒介外联' } },
        { value: 'events:read', label: { en: 'Event feed', zh: '事件流' } },
        { value: 'collect:write', label: { en: 'Visit collection', zh: '访问采集' } },
      ],
    },
  ],
}
