import type { ScorecardStore } from './ScorecardStore.ts'

/**
 * What an author or channel is to reach in a month, from `from` (`YYYY-MM`) on until a later entry: articles first
 * published, words of them, mean craft (0–100). A figure that the entry leaves out has no target.
 */
export type Target = {
  readonly from: string
  readonly published?: number
  readonly words?: number
  readonly craft?: number
}

/** Names as the caller may see them; an id without an entry has none. */
export type NamesPort = (query: {
  readonly kind: 'author' | 'channel' | 'topic'
  readonly ids: readonly string[]
}) => Promise<ReadonlyMap<string, string | null>>

/** Monthly targets in any order; an id without an entry has none. */
export type TargetsPort = (query: {
  readonly kind: 'author' | 'channel'
  readonly ids: readonly string[]
}) => Promise<ReadonlyMap<string, readonly Target[]>>

/** The topics directly below each topic that has any. */
export type TopicChildrenPort = () => Promise<ReadonlyMap<string, readonly string[]>>

/** All that a scorecard report reads and is told. */
export type ScorecardPorts = {
  readonly store: ScorecardStore
  readonly names: NamesPort
  readonly targets: TargetsPort
  readonly children: TopicChildrenPort
  readonly now: Date
  /** k of the adjusted mean: how many articles of the site's mean a line is mixed with. 3 when absent. */
  readonly shrinkage?: number
}
