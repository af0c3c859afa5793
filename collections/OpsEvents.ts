import type { CollectionConfig } from 'payload'
import { number, opsAccess, text } from './opsFields.ts'

/** The facts: append-only for everybody. Only `position` and `projectedAt` are set later, by the projector. */
export const OpsEvents: CollectionConfig = {
  slug: 'ops-events',
  labels: { singular: { en: 'Fact', zh: '事实' }, plural: { en: 'Facts', zh: '事实' } },
  access: opsAccess,
  admin: {
    group: { en: 'Operations', zh: '运营' },
    defaultColumns: ['position', 'type', 'subjectCollection', 'subjectId', 'sequence', 'occurredAt'],
    useAsTitle: 'type',
  },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  disableDuplicate: true,
  indexes: [
    { fields: ['subjectCollection', 'subjectId', 'sequence'], unique: true },
    { fields: ['projectedAt', 'recordedAt', 'sequence'] },
  ],
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'position', type: 'number', unique: true },
    text('type', true),
    text('subjectCollection'),
    text('subjectId'),
    text('about', true),
    number('sequence'),
    text('occurredAt', true),
    text('recordedAt'),
    text('actorCollection'),
    text('actorId'),
    text('cause'),
    text('origin'),
    { name: 'changed', type: 'json' },
    { name: 'state', type: 'json' },
    { name: 'data', type: 'json' },
    text('projectedAt'),
  ],
}
