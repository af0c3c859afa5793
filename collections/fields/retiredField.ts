import type { Field } from 'payload'

/** Takes a document out of use without losing its figures. */
export const retiredField: Field = {
  name: 'retired',
  type: 'checkbox',
  defaultValue: false,
  label: { en: 'Retired', zh: '已停用' },
  admin: { position: 'sidebar' },
}
