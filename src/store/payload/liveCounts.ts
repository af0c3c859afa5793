import type { Payload } from 'payload'
import { mongoOf } from './mongo/mongoOf.ts'
import { sqliteOf } from './sqlite/sqliteOf.ts'

/** Which scores are counted: of one projection, and under one formula where that matters. */
type Counted = { readonly generation: number; readonly formula?: string }

/** How many live documents have each value of a column of `ops-scores`, those without one left out. */
export async function liveCounts(
  payload: Payload,
  column: 'craft' | 'language',
  counted: Counted,
): Promise<ReadonlyMap<string | number, number>> {
  const rows = (await inSqlite(payload, column, counted)) ?? (await inMongo(payload, column, counted)) ?? []
  return new Map(rows.map(({ value, articles }) => [value as string | number, Number(articles)]))
}

type Rows = readonly Readonly<Record<string, unknown>>[]

async function inSqlite(payload: Payload, column: string, { generation, formula }: Counted): Promise<Rows | undefined> {
  const isUnder = formula === undefined ? '' : 'AND formula = ?'
  const result = await sqliteOf(payload)?.execute({
    sql: `SELECT ${column} AS value, count(*) AS articles FROM ops_scores
      WHERE generation = ? AND live = 1 ${isUnder} AND ${column} IS NOT NULL GROUP BY ${column}`,
    args: [generation, ...(formula === undefined ? [] : [formula])],
  })
  return result?.rows
}

async function inMongo(payload: Payload, column: string, counted: Counted): Promise<Rows | undefined> {
  return mongoOf(payload)
    ?.collection('ops-scores')
    .aggregate([
      { $match: { ...counted, live: true, [column]: { $ne: null } } },
      { $group: { _id: `$${column}`, articles: { $sum: 1 } } },
      { $project: { value: '$_id', articles: 1 } },
    ])
    .toArray()
}
