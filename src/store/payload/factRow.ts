import type { Fact, FactData, FactOrigin } from '../../facts/Fact.ts'
import type { FactType } from '../../facts/FactType.ts'
import type { NewFact } from '../../facts/NewFact.ts'

/** A fact as a flat row of `ops-events`: Payload drops a nested field that is named `id`. */
export type FactRow = {
  readonly id: string
  readonly position?: number | null
  readonly type: string
  readonly subjectCollection: string
  readonly subjectId: string
  readonly about?: string | null
  readonly sequence: number
  readonly occurredAt: string
  readonly recordedAt: string
  readonly actorCollection?: string | null
  readonly actorId?: string | null
  readonly cause: string
  readonly origin: string
  readonly changed: unknown
  readonly state: unknown
  readonly data: unknown
  readonly projectedAt?: string | null
}

/** The row of a fact that has no place in the feed yet. */
export const rowOfFact = (fact: NewFact): FactRow => ({
  id: fact.id,
  type: fact.type,
  subjectCollection: fact.subject.collection,
  subjectId: fact.subject.id,
  about: fact.about ?? null,
  sequence: fact.sequence,
  occurredAt: fact.occurredAt,
  recordedAt: fact.recordedAt,
  actorCollection: fact.actor?.collection ?? null,
  actorId: fact.actor?.id ?? null,
  cause: fact.cause,
  origin: fact.origin,
  changed: fact.changed,
  state: fact.state,
  data: fact.data,
})

/** The fact of a row, as it was appended. */
export const factOfRow = <State>(row: FactRow): Fact<State> => ({
  id: row.id,
  position: row.position ?? null,
  type: row.type as FactType,
  subject: { collection: row.subjectCollection, id: row.subjectId },
  ...(row.about ? { about: row.about } : {}),
  sequence: row.sequence,
  occurredAt: row.occurredAt,
  recordedAt: row.recordedAt,
  actor: row.actorCollection && row.actorId ? { collection: row.actorCollection, id: row.actorId } : null,
  cause: row.cause,
  origin: row.origin as FactOrigin,
  changed: row.changed as readonly string[],
  state: row.state as State,
  data: (row.data ?? {}) as FactData,
  projectedAt: row.projectedAt ?? null,
})
