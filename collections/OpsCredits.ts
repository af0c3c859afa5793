import type { CollectionConfig } from 'payload'
import { number, opsAccess, text } from './opsFields.ts'

/**
 * What each document adds to each author on each channel and day. `channel` is `*` for the site's own count and empty
 * for "no channel"; `author` is empty for "nobody"; `day` is empty when the source gave no date.
 */
export const OpsCredits: CollectionConfig = {
  slug: 'ops-credits',
  access: opsAccess,
  admin: { hidden: true },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  indexes: [
    { fields: ['generation', 'subjectCollection', 'subjectId', 'author', 'channel', 'day'], unique: true },
    { fields: ['generation', 'day', 'channel'] },
    { fields: ['generation', 'author', 'channel', 'day'] },
  ],
  fields: [
    number('generation'),
    text('subjectCollection'),
    text('subjectId'),
    text('author'),
    text('channel'),
    text('day'),
    number('sequence'),
    { name: 'live', type: 'checkbox' },
    number('units'),
    number('published'),
    number('republished'),
    number('updated'),
    number('withdrawn'),
    number('overridden'),
    { name: 'topics', type: 'json' },
    text('language'),
    number('words'),
    number('tokens'),
    number('craft'),
    number('review'),
  ],
}
