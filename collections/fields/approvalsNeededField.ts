import type { NumberField } from 'payload'

/** How many people have to approve a text before it is published on a channel; empty for none. */
export const approvalsNeededField: NumberField = {
  name: 'approvalsNeeded',
  type: 'number',
  min: 0,
  max: 10,
  label: { en: 'Approvals for publishing', zh: '发布所需的批准数' },
  admin: {
    step: 1,
    description: {
      en: 'People who are not credited for a text and have approved exactly this text. Any change of the text asks for new ones. Empty for none.',
      zh: '须由未署名者对同一文本给出批准。文本一有改动，批准即失效。留空则不需要。',
    },
  },
}
