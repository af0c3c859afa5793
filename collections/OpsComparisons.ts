import type { CollectionConfig } from 'payload'
import { opsAccess, text } from './opsFields.ts'

/**
 * Which of two texts somebody found better who saw no scores: what craft is tested against. A person says it once of two texts;
 * of changed ones anew.
 */
export const OpsComparisons: CollectionConfig = {
  slug: 'ops-comparisons',
  access: opsAccess,
  admin: { hidden: true },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  disableDuplicate: true,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    text('user', true),
    text('leftCollection'),
    text('leftId'),
    text('leftHash'),
    text('rightCollection'),
    text('rightId'),
    text('rightHash'),
    text('better'),
    text('at'),
  ],
}
