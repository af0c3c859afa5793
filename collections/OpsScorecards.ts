import type { CollectionConfig } from 'payload'
import { SUM_NAMES } from '../src/scorecards/SUM_NAMES.ts'
import { number, opsAccess, text } from './opsFields.ts'

/**
 * Whole-number sums per cut, key and period. `grain` is `day`, `month` or `year`, each the sum of the finer ones in it,
 * or `live` for the quality of all live articles of an author. A dimension that the cut does not have, and "none", are
 * empty.
 */
export const OpsScorecards: CollectionConfig = {
  slug: 'ops-scorecards',
  access: opsAccess,
  admin: { hidden: true },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  indexes: [
    { fields: ['generation', 'cut', 'grain', 'period', 'author', 'channel', 'topic'], unique: true },
    { fields: ['generation', 'grain', 'period'] },
  ],
  fields: [
    number('generation'),
    text('cut'),
    text('grain'),
    text('period'),
    text('author'),
    text('channel'),
    text('topic'),
    ...SUM_NAMES.map((name) => number(name)),
  ],
}
