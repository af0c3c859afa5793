import type { LiveState } from './liveState.ts'

/** The types of the facts that these committed states of one article must have made: one for each change, no more. */
export function expectedTypes(states: readonly (LiveState | null)[]): readonly string[] {
  const types: string[] = []
  let before: LiveState | null = null
  let wasEverLive = false
  for (const state of states) {
    const type = typeOf(before, state, wasEverLive)
    if (type !== null) types.push(type)
    wasEverLive ||= state !== null
    before = state
  }
  return types
}

function typeOf(before: LiveState | null, after: LiveState | null, wasEverLive: boolean): string | null {
  if (before === null && after === null) return null
  if (before === null) return wasEverLive ? 'article.republished' : 'article.published'
  if (after === null) return 'article.withdrawn'
  if (before.content !== after.content) return 'article.updated'
  if (String(before.channels) !== String(after.channels)) return 'article.moved'
  return JSON.stringify(before) === JSON.stringify(after) ? null : 'article.corrected'
}
