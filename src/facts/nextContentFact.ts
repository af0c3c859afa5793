import { withAssessment } from '../assessment/withAssessment.ts'
import type { ContentState } from './ContentState.ts'
import { changedParts } from './changedParts.ts'
import type { Fact, FactData, Subject } from './Fact.ts'
import type { FactType } from './FactType.ts'
import type { LiveReading } from './LiveReading.ts'
import type { NewFact } from './NewFact.ts'
import type { Occasion } from './Occasion.ts'

type Change = {
  readonly type: FactType
  readonly changed: readonly string[]
  readonly state: ContentState
  readonly data: FactData
}

/**
 * The fact that brings a subject's chain up to what the database says now, or null when the chain already says so.
 * The chain is its own memory: nothing but its last fact is compared, so that settling twice appends nothing.
 */
export function nextContentFact(
  subject: Subject,
  last: Fact<ContentState> | null,
  reading: LiveReading<ContentState>,
  occasion: Occasion,
): NewFact<ContentState> | null {
  const change = reading.live ? changeOfLive(last, reading) : withdrawal(last, reading)
  if (change === null) return null
  const isFirst = change.type === 'article.published'
  const data = { ...occasion.data, ...change.data, ...(isFirst && occasion.publishedAt === null ? UNDATED : {}) }
  return {
    id: occasion.newId(),
    type: change.type,
    subject,
    sequence: (last?.sequence ?? 0) + 1,
    occurredAt: ((isFirst ? occasion.publishedAt : null) ?? occasion.now).toISOString(),
    recordedAt: occasion.now.toISOString(),
    actor: occasion.actor,
    cause: occasion.cause,
    origin: occasion.origin,
    changed: change.changed,
    state: change.state,
    data,
  }
}

const UNDATED = { dated: false } as const

function changeOfLive(
  last: Fact<ContentState> | null,
  reading: LiveReading<ContentState> & { live: true },
): Change | null {
  const { state, data } = assessedBefore(last, reading)
  if (last === null || isForgotten(last)) return { type: 'article.published', changed: ['live'], state, data }
  if (!last.state.isLive) return { type: 'article.republished', changed: ['live'], state, data }
  const changed = changedParts(last.state, state)
  if (changed.length === 0) return null
  return { type: typeOfChange(changed), changed, state, data }
}

/** A text that was looked up is not looked up again: what was found of it goes on with it. */
function assessedBefore(
  last: Fact<ContentState> | null,
  { state, data }: LiveReading<ContentState> & { live: true },
): Pick<Change, 'state' | 'data'> {
  const assessment = last?.state.contentHash === state.contentHash ? last.data.assessment : undefined
  return assessment ? withAssessment({ state, data }, assessment) : { state, data }
}

/** After a void that left nothing live, the next publication is the first one again. */
const isForgotten = (last: Fact<ContentState>): boolean => last.type === 'article.voided' && !last.state.isLive

function typeOfChange(changed: readonly string[]): FactType {
  if (changed.includes('content')) return 'article.updated'
  if (changed.includes('channels')) return 'article.moved'
  return 'article.corrected'
}

function withdrawal(
  last: Fact<ContentState> | null,
  reading: LiveReading<ContentState> & { live: false },
): Change | null {
  if (last === null || !last.state.isLive) return null
  const state = { ...last.state, isLive: false, updatedAt: reading.updatedAt ?? last.state.updatedAt }
  const assessment = last.data.assessment ? { assessment: last.data.assessment } : {}
  return { type: 'article.withdrawn', changed: ['live'], state, data: { reason: reading.reason, ...assessment } }
}
