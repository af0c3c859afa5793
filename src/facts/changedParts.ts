import type { ContentState } from './ContentState.ts'

/** The parts of a content state that a change of makes a fact, in the order they are named in `changed`. */
export type ContentPart = 'content' | 'channels' | 'credits' | 'topics' | 'language' | 'title' | 'slug' | 'craft'

/** Which parts differ between two live states. Empty when nothing that a figure or a reader depends on changed. */
export function changedParts(before: ContentState, after: ContentState): readonly ContentPart[] {
  const parts: ContentPart[] = []
  if (before.contentHash !== after.contentHash) parts.push('content')
  if (!isSame(before.channels, after.channels)) parts.push('channels')
  if (!isSame(creditsOf(before), creditsOf(after))) parts.push('credits')
  if (!isSame(before.topics, after.topics)) parts.push('topics')
  if (before.language !== after.language) parts.push('language')
  if (before.title !== after.title) parts.push('title')
  if (before.slug !== after.slug) parts.push('slug')
  if (!isSameCraft(before, after)) parts.push('craft')
  return parts
}

const creditsOf = (state: ContentState): readonly string[] =>
  state.credits.map((credit) => `${credit.author}:${credit.units}`)

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index])

/** A new formula is not a change of the article: it arrives by its own facts. */
function isSameCraft(before: ContentState, after: ContentState): boolean {
  if (before.craft === null || after.craft === null) return before.craft === after.craft
  return before.craft.formula !== after.craft.formula || before.craft.score === after.craft.score
}
