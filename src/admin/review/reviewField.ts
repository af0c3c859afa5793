import type { UIField } from 'payload'

/** Beside an article: who has approved it, and the ways to have it read. It stores nothing. */
export const reviewField: UIField = {
  name: 'contentOpsReviews',
  type: 'ui',
  label: { en: 'Reviews', zh: '评审' },
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: 'payload-content-ops/rsc#ReviewPanel' },
  },
}
