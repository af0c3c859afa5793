import type { Field, Tab } from 'payload'

/**
 * Names of all fields, those in groups, arrays and named tabs with a dot (`meta.title`), as a field map names them. Rows,
 * collapsibles and unnamed tabs add nothing to a name. What is in blocks is not among them.
 */
export function fieldPaths(fields: readonly (Field | Tab)[], prefix = ''): readonly string[] {
  return fields.flatMap((field) => pathsOf(field, prefix))
}

function pathsOf(field: Field | Tab, prefix: string): readonly string[] {
  if ('type' in field && field.type === 'tabs') return fieldPaths(field.tabs, prefix)
  const name = 'name' in field && field.name ? `${prefix}${field.name}` : null
  if (!('fields' in field)) return name ? [name] : []
  return name ? [name, ...fieldPaths(field.fields, `${name}.`)] : fieldPaths(field.fields, prefix)
}
