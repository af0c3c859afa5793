import type { UIField } from 'payload'

/** Beside an author, channel or topic: makes it count as another, or undoes that. It stores nothing. */
export const mergeField: UIField = {
  name: 'merge',
  type: 'ui',
  label: { en: 'Merge', zh: '合并' },
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    disableBulkEdit: true,
    components: { Field: 'payload-content-ops/rsc#MergePanel' },
  },
}
