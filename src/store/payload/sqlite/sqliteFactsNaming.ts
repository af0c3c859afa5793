import type { FactsNaming } from '../isNamedByFacts.ts'
import type { NamedRole } from '../useOf.ts'
import type { Sqlite } from './sqliteOf.ts'

/** Where a fact of content has the ids of a role, as a table `n` with the column `id`. */
const NAMES: Readonly<Record<NamedRole, string>> = {
  author: `(SELECT json_extract(value, '$.author') AS id FROM json_each(state, '$.credits')) n`,
  channel: `(SELECT value AS id FROM json_each(state, '$.channels')) n`,
  topic: `(SELECT value AS id FROM json_each(state, '$.topics')) n`,
}

const PLANNED: Readonly<Record<NamedRole, string>> = { author: 'assignee', channel: 'channel', topic: 'topic' }

/** Whose facts name this id. The text of a state is searched first: taking it apart costs several times as much. */
export async function sqliteFactsNaming(sqlite: Sqlite, role: NamedRole, id: string): Promise<FactsNaming> {
  const text = JSON.stringify(id)
  const content = await sqlite.execute({
    sql: `SELECT DISTINCT subject_collection, subject_id FROM ops_events
          WHERE type LIKE 'article.%' AND instr(state, ?) > 0 AND EXISTS (SELECT 1 FROM ${NAMES[role]} WHERE n.id = ?)`,
    args: [text, id],
  })
  const plans = await sqlite.execute({
    sql: `SELECT COUNT(*) AS n FROM ops_events
          WHERE type LIKE 'plan.%' AND instr(state, ?) > 0 AND json_extract(state, ?) = ?`,
    args: [text, `$.${PLANNED[role]}`, id],
  })
  return {
    content: content.rows.map((row) => ({ collection: String(row.subject_collection), id: String(row.subject_id) })),
    plans: Number(plans.rows[0]?.n ?? 0),
  }
}
