import type { UIField } from 'payload'

/** What an article shows of its score: a column in the list, and the findings in the sidebar. It stores nothing. */
export const craftField: UIField = {
  name: 'craft',
  type: 'ui',
  label: { en: 'Craft', zh: '写作评分' },
  admin: {
    position: 'sidebar',
    components: {
      Field: 'payload-content-ops/rsc#FindingsPanel',
      Cell: 'payload-content-ops/rsc#CraftCell',
    },
  },
}
