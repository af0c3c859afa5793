import type { Projection } from '../../../scorecards/ScorecardStore.ts'
import { initialPointer, POINTER_KEY, pointerOf } from '../projectionPointer.ts'
import type { Sqlite } from './sqliteOf.ts'

/** Where the projections stand, read in one statement. */
export async function readPosition(sqlite: Sqlite, timeZone: string): Promise<Projection> {
  const { rows } = await sqlite.execute({
    sql: `SELECT (SELECT value FROM ops_locks WHERE key = ?) AS value,
                 (SELECT COALESCE(MAX(position), 0) FROM ops_events) AS position,
                 (SELECT COUNT(*) FROM ops_events WHERE projected_at IS NULL) AS pending`,
    args: [POINTER_KEY],
  })
  const row = rows[0]
  const stored = typeof row?.value === 'string' ? pointerOf(JSON.parse(row.value)) : initialPointer(timeZone)
  return { ...stored, position: Number(row?.position ?? 0), pending: Number(row?.pending ?? 0) }
}
