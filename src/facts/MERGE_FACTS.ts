import type { FactType } from './FactType.ts'

/** The facts that make one author, channel or topic count as another, and undo it. */
export const MERGE_FACTS: readonly FactType[] = [
  'author.merged',
  'author.unmerged',
  'channel.merged',
  'channel.unmerged',
  'topic.merged',
  'topic.unmerged',
]
