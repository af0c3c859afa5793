import type { FilterOptions, RelationshipFieldValidation, Where } from 'payload'
import { relationship } from 'payload/shared'

type Picker = { readonly filterOptions: FilterOptions; readonly validate: RelationshipFieldValidation }

/**
 * What a picker of authors, channels or topics offers: those that are neither merged into another nor retired. It only
 * chooses what is offered: a document that names one already, an import or a restored version is saved as before, since
 * what is merged counts as the other and what is retired keeps its figures.
 */
export const inUse: Picker = {
  filterOptions: ({ relationTo, req }) => {
    const fields = req.payload.collections[relationTo]?.config.flattenedFields ?? []
    // A collection of the host's own has what it has.
    const conditions = IN_USE.filter(({ field }) => fields.some(({ name }) => name === field))
    return conditions.length === 0 ? true : { and: conditions.map(({ where }) => where) }
  },
  validate: (value, { filterOptions, ...options }) =>
    relationship(value, options as Parameters<typeof relationship>[1]),
}

const IN_USE: readonly { readonly field: string; readonly where: Where }[] = [
  { field: 'mergedInto', where: { mergedInto: { exists: false } } },
  { field: 'retired', where: { retired: { not_equals: true } } },
  { field: 'stage', where: { stage: { not_equals: 'retired' } } },
]
