import type { Contribution } from './Contribution.ts'

/**
 * The rows as if all their authors were one: rows of one document, scope and day become one row with all their units.
 * What several authors did together counts a document once, as it does for one author of that name.
 */
export function countAsOne(rows: readonly Contribution[]): readonly Contribution[] {
  const merged = new Map<string, Contribution>()
  for (const row of rows) {
    const key = JSON.stringify([row.collection, row.document, row.scope, row.channel, row.day])
    const known = merged.get(key)
    merged.set(key, known ? { ...known, units: known.units + row.units } : row)
  }
  return [...merged.values()]
}
