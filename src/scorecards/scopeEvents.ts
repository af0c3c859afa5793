import type { ContentState } from '../facts/ContentState.ts'

/** A document's state from one fact on. `day` is the one the fact falls on, null when its source gave no date. */
export type Moment = {
  readonly sequence: number
  readonly day: string | null
  readonly state: ContentState
  /** Did an editor publish it although a channel asked for more? */
  readonly isOverride: boolean
}

/** What happened to a document in one scope on one day, counted in documents. */
export type DayCounts = {
  readonly day: string | null
  readonly sequence: number
  readonly published: number
  readonly republished: number
  readonly updated: number
  readonly withdrawn: number
  /** Publications although a channel asked for more: among those above, or of the document on another channel. */
  readonly overridden: number
}

/** A document's history in one scope. `first` is the state of its first publication there, null when there was none. */
export type ScopeEvents = {
  readonly days: readonly DayCounts[]
  readonly live: boolean
  readonly first: ContentState | null
}

type Event = 'published' | 'republished' | 'updated' | 'withdrawn'

const NOTHING = { published: 0, republished: 0, updated: 0, withdrawn: 0, overridden: 0 }

/**
 * The history of a document in one scope, from the change of its state from one fact to the next.
 *
 * @param isLiveIn whether a state is live in the scope: on the site, or on one channel.
 */
export function scopeEvents(moments: readonly Moment[], isLiveIn: (state: ContentState) => boolean): ScopeEvents {
  const days = new Map<string | null, DayCounts>()
  let first: ContentState | null = null
  let before: ContentState | null = null
  let live = false
  for (const { state, day, sequence, isOverride } of moments) {
    const isLive = isLiveIn(state)
    const event = eventOf(live, isLive, first !== null, before?.contentHash !== state.contentHash)
    if (event === 'published') first = state
    if (event) countEvent(days, day, event, sequence)
    if (isLive && isOverride) countEvent(days, day, 'overridden', sequence)
    before = state
    live = isLive
  }
  return { days: [...days.values()], live, first }
}

function eventOf(wasLive: boolean, isLive: boolean, wasEverLive: boolean, isOther: boolean): Event | null {
  if (wasLive && !isLive) return 'withdrawn'
  if (wasLive) return isOther ? 'updated' : null
  if (!isLive) return null
  return wasEverLive ? 'republished' : 'published'
}

function countEvent(
  days: Map<string | null, DayCounts>,
  day: string | null,
  event: Event | 'overridden',
  sequence: number,
): void {
  const counts = days.get(day) ?? { day, sequence, ...NOTHING }
  if (event === 'updated' && counts.updated > 0) return
  days.set(day, { ...counts, sequence, [event]: counts[event] + 1 })
}
