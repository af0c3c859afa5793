import type { Fact } from './Fact.ts'

/** What a merge fact says that its subject counts as: an id of the same collection, null for itself. */
export function mergedInto({ state }: Fact): string | null {
  if (typeof state !== 'object' || state === null || !('mergedInto' in state)) return null
  return typeof state.mergedInto === 'string' ? state.mergedInto : null
}
