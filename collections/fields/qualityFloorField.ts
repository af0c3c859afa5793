import type { NumberField } from 'payload'

/** The craft, 0 to 100, below which nothing is published on a channel; empty for none. */
export const qualityFloorField: NumberField = {
  name: 'qualityFloor',
  type: 'number',
  min: 0,
  max: 100,
  label: { en: 'Least craft for publishing', zh: '发布所需的最低写作评分' },
  admin: {
    description: {
      en: 'From 0 to 100. A text below it is refused on this channel unless an editor gives a reason. Empty for none.',
      zh: '0 到 100。低于此分的文章不能在该渠道发布，除非编辑写明理由。留空则不限。',
    },
  },
}
