import type { CollectionConfig } from 'payload'
import { opsAccess, text } from './opsFields.ts'

/**
 * The journal of imports, and by it the map from files to articles: one row for each article written and each author,
 * topic or image made. `state` is `begun`, `done` or `undone`; a row stays after an undo.
 */
export const OpsImports: CollectionConfig = {
  slug: 'ops-imports',
  labels: { singular: { en: 'Import entry', zh: '导入记录' }, plural: { en: 'Import journal', zh: '导入日志' } },
  access: opsAccess,
  admin: {
    group: { en: 'Operations', zh: '运营' },
    useAsTitle: 'name',
    defaultColumns: ['run', 'kind', 'action', 'state', 'name', 'sourcePath'],
  },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  disableDuplicate: true,
  fields: [
    text('run', true),
    text('kind', true),
    text('action'),
    text('state', true),
    text('name'),
    text('sourcePath', true),
    text('sourceHash', true),
    text('documentId', true),
    text('contentHash'),
    text('at'),
  ],
}
