import type { CollectionConfig } from 'payload'
import { people } from '../src/access/people.ts'
import { opsAccess, text } from './opsFields.ts'

/**
 * Links by which people without an account approve a text, each once. Of the token only its hash is kept: who reads this
 * table cannot approve anything. Names and addresses of people outside are here and nowhere else.
 */
export const OpsApprovals: CollectionConfig = {
  slug: 'ops-approvals',
  access: { ...opsAccess, read: people('admin') },
  admin: { hidden: true },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  disableDuplicate: true,
  indexes: [{ fields: ['subjectCollection', 'subjectId'] }],
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'tokenHash', type: 'text', required: true, unique: true, access: { read: () => false }, hidden: true },
    text('subjectCollection'),
    text('subjectId'),
    text('contentHash'),
    text('name'),
    text('email'),
    text('askedBy'),
    text('askedAt'),
    text('expiresAt'),
    text('decidedAt'),
    text('verdict'),
    text('revokedAt'),
  ],
}
