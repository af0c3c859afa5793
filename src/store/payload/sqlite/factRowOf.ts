import type { FactRow } from '../factRow.ts'
import type { SqliteRow } from './sqliteOf.ts'

/** A row of `ops_events` under its column names, as Payload would have read it. */
export const factRowOf = (row: SqliteRow): FactRow => ({
  id: String(row.id),
  position: row.position === null || row.position === undefined ? null : Number(row.position),
  type: String(row.type),
  subjectCollection: String(row.subject_collection),
  subjectId: String(row.subject_id),
  about: textOf(row.about),
  sequence: Number(row.sequence),
  occurredAt: String(row.occurred_at),
  recordedAt: String(row.recorded_at),
  actorCollection: textOf(row.actor_collection),
  actorId: textOf(row.actor_id),
  cause: String(row.cause),
  origin: String(row.origin),
  changed: JSON.parse(String(row.changed)),
  state: JSON.parse(String(row.state)),
  data: JSON.parse(String(row.data)),
  projectedAt: textOf(row.projected_at),
})

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
