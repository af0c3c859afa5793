import type { CollectionConfig } from 'payload'
import { number, opsAccess, text } from './opsFields.ts'

/** The score and findings of each document's last live version. Made from facts alone. */
export const OpsScores: CollectionConfig = {
  slug: 'ops-scores',
  access: opsAccess,
  admin: { hidden: true },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  indexes: [{ fields: ['generation', 'subjectCollection', 'subjectId'], unique: true }],
  fields: [
    number('generation'),
    text('subjectCollection'),
    text('subjectId'),
    number('sequence'),
    { name: 'live', type: 'checkbox', index: true },
    text('formula'),
    number('craft', true),
    text('weakest'),
    { name: 'lost', type: 'json' },
    { name: 'findings', type: 'json' },
    number('review'),
    { name: 'reviewed', type: 'json' },
    text('assessed', true),
    number('words'),
    number('tokens'),
    text('language'),
    text('contentHash'),
    text('title'),
  ],
}
