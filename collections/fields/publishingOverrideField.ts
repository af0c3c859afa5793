import type { TextareaField } from 'payload'
import { isPerson } from '../../src/access/isPerson.ts'

/** Why a text is published on a channel although the channel asks for more. It is kept in the fact, not here. */
export const publishingOverrideField: TextareaField = {
  name: 'publishingOverride',
  type: 'textarea',
  virtual: true,
  maxLength: 500,
  label: { en: 'Reason to publish all the same', zh: '仍要发布的理由' },
  access: {
    create: ({ req }) => isPerson(req, 'admin', 'editor'),
    update: ({ req }) => isPerson(req, 'admin', 'editor'),
  },
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    disableListFilter: true,
    components: { Field: 'payload-content-ops/client#OverrideField' },
  },
}
