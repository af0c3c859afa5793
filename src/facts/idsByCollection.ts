import type { Subject } from './Fact.ts'

/** The ids of subjects by their collection, each in the order given. */
export function idsByCollection(subjects: readonly Subject[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const { collection, id } of subjects) groups.set(collection, [...(groups.get(collection) ?? []), id])
  return groups
}
