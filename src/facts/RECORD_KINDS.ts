import type { RecordKind } from './RecordKind.ts'
import type { RecordState } from './RecordState.ts'

const isMerged = (state: RecordState | null): boolean => typeof state?.mergedInto === 'string'

const hasMoved = (before: RecordState | null, after: RecordState): boolean =>
  (before?.mergedInto ?? null) !== (after.mergedInto ?? null)

/** A host's own collection may have no stages: its documents move from none to none. */
const hasNewStage = (before: RecordState | null, after: RecordState): boolean =>
  (before?.stage ?? null) !== (after.stage ?? null)

/** Records that make facts, by role. */
export const RECORD_KINDS = {
  plan: {
    fields: ['title', 'stage', 'article', 'topic', 'channel', 'assignee', 'due', 'targetWords'],
    typeOf: (before, after) => (hasNewStage(before, after) ? 'plan.stage-changed' : null),
  },
  review: {
    fields: ['article', 'contentHash', 'reviewer', 'approval', 'verdict', 'marks', 'points', 'severity', 'usual'],
    about: 'article',
    typeOf: (before) => (before === null ? 'review.recorded' : null),
  },
  topic: {
    fields: ['stage', 'parent', 'mergedInto'],
    typeOf: (before, after) => {
      if (hasMoved(before, after)) return isMerged(after) ? 'topic.merged' : 'topic.unmerged'
      return hasNewStage(before, after) ? 'topic.stage-changed' : null
    },
  },
  author: {
    fields: ['mergedInto'],
    typeOf: (before, after) => {
      if (!hasMoved(before, after)) return null
      return isMerged(after) ? 'author.merged' : 'author.unmerged'
    },
  },
  channel: {
    fields: ['mergedInto'],
    typeOf: (before, after) => {
      if (!hasMoved(before, after)) return null
      return isMerged(after) ? 'channel.merged' : 'channel.unmerged'
    },
  },
} as const satisfies Readonly<Record<string, RecordKind>>

export type RecordRole = keyof typeof RECORD_KINDS
