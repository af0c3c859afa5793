import type { CollectionConfig } from 'payload'
import { nobody } from '../src/access/nobody.ts'
import { number, text } from './opsFields.ts'

/** Leases with their fencing tokens, where the projections stand, and on MongoDB one row for each document saved. */
export const OpsLocks: CollectionConfig = {
  slug: 'ops-locks',
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    number('token'),
    text('holder'),
    number('expiresAt'),
    { name: 'value', type: 'json' },
  ],
}
