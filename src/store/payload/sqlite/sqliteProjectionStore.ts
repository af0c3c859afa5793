import { setImmediate as otherTurns } from 'node:timers/promises'
import type { ContentState } from '../../../facts/ContentState.ts'
import type { Fact, Subject } from '../../../facts/Fact.ts'
import { idsByCollection } from '../../../facts/idsByCollection.ts'
import type { Lease } from '../../../facts/Lease.ts'
import { LeaseLost } from '../../../facts/LeaseLost.ts'
import { MERGE_FACTS } from '../../../facts/MERGE_FACTS.ts'
import { subjectKey } from '../../../facts/subjectKey.ts'
import { reviewsByDocument } from '../../../reviews/reviewsByDocument.ts'
import type { ProjectionPointer, ProjectionStore } from '../../../scorecards/ProjectionStore.ts'
import { factOfRow } from '../factRow.ts'
import { initialPointer, POINTER_KEY, pointerOf } from '../projectionPointer.ts'
import { batchStatements } from './batchStatements.ts'
import { factRowOf } from './factRowOf.ts'
import { inList } from './inList.ts'
import type { Sqlite, SqliteResult, SqliteStatement } from './sqliteOf.ts'
import { sumUpSteps } from './sumUpSteps.ts'

/** Projections in SQLite. Every write is one batch whose first statement fails unless the lease is still held. */
export function sqliteProjectionStore(sqlite: Sqlite): ProjectionStore {
  const facts = async (sql: string, args: SqliteStatement['args']): Promise<Fact[]> =>
    (await sqlite.execute({ sql: `SELECT * FROM ops_events WHERE ${sql}`, args })).rows.map((row) =>
      factOfRow(factRowOf(row)),
    )
  const write = async (lease: Lease, statements: readonly SqliteStatement[]) => {
    await guarded(sqlite, lease, statements)
  }
  return {
    pointer: (timeZone) => readPointer(sqlite, timeZone),
    pending: (limit) => facts('projected_at IS NULL ORDER BY recorded_at, sequence, id LIMIT ?', [limit]),
    chains: (subjects) => readChains(sqlite, subjects),
    reviews: async (subjects) =>
      reviewsByDocument(
        await facts('about IN (SELECT value FROM json_each(?)) ORDER BY recorded_at, sequence, id', [
          inList(subjects.map(subjectKey)),
        ]),
      ),
    activatedFormula: () => readActivated(sqlite),
    merges: () =>
      facts('type IN (SELECT value FROM json_each(?)) ORDER BY recorded_at, sequence, id', [inList(MERGE_FACTS)]),
    touched: (generation, subjects) => readTouched(sqlite, generation, subjects),
    documentsOf: (generation, kind, id) => documentsOf(sqlite, generation, kind, id),
    subjects: (after, limit) => readSubjects(sqlite, after, limit),
    commit: (lease, batch) => write(lease, batchStatements(batch)),
    sumUp: (lease, generation) => sumUp(sqlite, lease, generation),
    swap: (lease, pointer) => write(lease, [setPointer(pointer)]),
    dropOthers: (lease, generation) => dropOthers(sqlite, lease, generation),
  }
}

/** A row without its key cannot be inserted, so this statement undoes the batch when the lease is another's. */
const GUARD = `INSERT INTO ops_locks (key) SELECT NULL
  WHERE NOT EXISTS (SELECT 1 FROM ops_locks WHERE key = ? AND holder = ? AND token = ?)`

async function guarded(
  sqlite: Sqlite,
  lease: Lease,
  statements: readonly SqliteStatement[],
): Promise<readonly SqliteResult[]> {
  const guard = { sql: GUARD, args: [lease.key, lease.holder, lease.token] }
  try {
    const [, ...results] = await sqlite.batch([guard, ...statements], 'write')
    // SQLite answers at once: without a pause a long work would keep the timer that renews its own lease from running.
    await otherTurns()
    return results
  } catch (error) {
    if (String(error).includes('NOT NULL constraint failed: ops_locks.key')) throw new LeaseLost(lease)
    throw error
  }
}

async function sumUp(sqlite: Sqlite, lease: Lease, generation: number): Promise<void> {
  await drop(sqlite, lease, 'ops_scorecards', generation)
  const { rows } = await sqlite.execute({
    sql: 'SELECT DISTINCT substr(day, 1, 7) AS month FROM ops_credits WHERE generation = ? ORDER BY month',
    args: [generation],
  })
  const months = rows.map(({ month }) => String(month))
  for (const statements of sumUpSteps(generation, months)) await guarded(sqlite, lease, statements)
}

async function dropOthers(sqlite: Sqlite, lease: Lease, generation: number): Promise<void> {
  // Also where there is nothing to drop, a holder that was robbed is to learn of it.
  await guarded(sqlite, lease, [])
  for (const table of ['ops_scores', 'ops_credits', 'ops_scorecards']) {
    const { rows } = await sqlite.execute({
      sql: `SELECT DISTINCT generation FROM ${table} WHERE generation <> ?`,
      args: [generation],
    })
    for (const other of rows) await drop(sqlite, lease, table, Number(other.generation))
  }
}

/** Rows dropped at once: a single write of all of them would keep people's saves waiting. */
const DROPPED_AT_ONCE = 10_000

async function drop(sqlite: Sqlite, lease: Lease, table: string, generation: number): Promise<void> {
  const sql = `DELETE FROM ${table} WHERE id IN (SELECT id FROM ${table} WHERE generation = ? LIMIT ?)`
  for (let dropped = DROPPED_AT_ONCE; dropped === DROPPED_AT_ONCE; ) {
    const [result] = await guarded(sqlite, lease, [{ sql, args: [generation, DROPPED_AT_ONCE] }])
    dropped = result?.rowsAffected ?? 0
  }
}

async function readPointer(sqlite: Sqlite, timeZone: string): Promise<ProjectionPointer> {
  const [, read] = await sqlite.batch(
    [
      {
        sql: 'INSERT INTO ops_locks (key, token, value) VALUES (?, 0, ?) ON CONFLICT DO NOTHING',
        args: [POINTER_KEY, JSON.stringify(initialPointer(timeZone))],
      },
      {
        sql: `SELECT value, (SELECT COALESCE(MAX(position), 0) FROM ops_events) AS position FROM ops_locks WHERE key = ?`,
        args: [POINTER_KEY],
      },
    ],
    'write',
  )
  const row = read?.rows[0]
  return { ...pointerOf(JSON.parse(String(row?.value))), position: Number(row?.position) }
}

const setPointer = ({ generation, timeZone, layout, formula }: ProjectionPointer): SqliteStatement => ({
  sql: 'UPDATE ops_locks SET value = ? WHERE key = ?',
  args: [JSON.stringify({ generation, timeZone, layout, formula }), POINTER_KEY],
})

async function readActivated(sqlite: Sqlite): Promise<string | null> {
  const { rows } = await sqlite.execute({
    sql: `SELECT json_extract(state, '$.formula') AS formula FROM ops_events
          WHERE type = 'formula.activated' ORDER BY sequence DESC LIMIT 1`,
    args: [],
  })
  return typeof rows[0]?.formula === 'string' ? rows[0].formula : null
}

async function readChains(
  sqlite: Sqlite,
  subjects: readonly Subject[],
): Promise<readonly (readonly Fact<ContentState>[])[]> {
  const chains = new Map(subjects.map((subject) => [subjectKey(subject), [] as Fact<ContentState>[]]))
  for (const [collection, ids] of idsByCollection(subjects)) {
    const { rows } = await sqlite.execute({
      sql: `SELECT * FROM ops_events WHERE subject_collection = ? AND subject_id IN (SELECT value FROM json_each(?)) ORDER BY subject_id, sequence`,
      args: [collection, inList(ids)],
    })
    for (const row of rows) {
      const fact = factOfRow<ContentState>(factRowOf(row))
      chains.get(subjectKey(fact.subject))?.push(fact)
    }
  }
  return [...chains.values()]
}

async function readTouched(sqlite: Sqlite, generation: number, subjects: readonly Subject[]) {
  const days = new Set<string | null>()
  const authors = new Set<string | null>()
  for (const [collection, ids] of idsByCollection(subjects)) {
    const { rows } = await sqlite.execute({
      sql: `SELECT DISTINCT day, author FROM ops_credits WHERE generation = ? AND subject_collection = ? AND subject_id IN (SELECT value FROM json_each(?))`,
      args: [generation, collection, inList(ids)],
    })
    for (const row of rows) {
      days.add(String(row.day) || null)
      authors.add(String(row.author) || null)
    }
  }
  return { days: [...days], authors: [...authors] }
}

async function documentsOf(sqlite: Sqlite, generation: number, kind: 'author' | 'channel' | 'topic', id: string) {
  const where = kind === 'topic' ? 'EXISTS (SELECT 1 FROM json_each(topics) WHERE value = ?)' : `${kind} = ?`
  const { rows } = await sqlite.execute({
    sql: `SELECT DISTINCT subject_collection, subject_id FROM ops_credits WHERE generation = ? AND ${where}`,
    args: [generation, id],
  })
  return rows.map(subjectOfRow)
}

async function readSubjects(sqlite: Sqlite, after: Subject | null, limit: number) {
  const { rows } = await sqlite.execute({
    sql: `SELECT DISTINCT subject_collection, subject_id FROM ops_events
          WHERE type LIKE 'article.%' AND (subject_collection, subject_id) > (?, ?)
          ORDER BY subject_collection, subject_id LIMIT ?`,
    args: [after?.collection ?? '', after?.id ?? '', limit],
  })
  return rows.map(subjectOfRow)
}

const subjectOfRow = (row: Readonly<Record<string, unknown>>): Subject => ({
  collection: String(row.subject_collection),
  id: String(row.subject_id),
})
