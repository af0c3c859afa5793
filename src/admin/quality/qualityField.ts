import type { UIField } from 'payload'

/** Beside an author or channel: the way to how good its articles are. It stores nothing. */
export const qualityField: UIField = {
  name: 'contentOpsQuality',
  type: 'ui',
  label: { en: 'Quality', zh: '质量' },
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    disableBulkEdit: true,
    components: { Field: 'payload-content-ops/rsc#QualityLink' },
  },
}
