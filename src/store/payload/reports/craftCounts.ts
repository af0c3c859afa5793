import type { Payload } from 'payload'
import { mongoOf } from '../mongo/mongoOf.ts'
import { sqliteOf } from '../sqlite/sqliteOf.ts'

/** How many live articles have each craft score under a formula. */
export async function craftCounts(
  payload: Payload,
  generation: number,
  formula: string,
): Promise<ReadonlyMap<number, number>> {
  const sqlite = sqliteOf(payload)
  const rows = sqlite
    ? (
        await sqlite.execute({
          sql: `SELECT craft, count(*) AS articles FROM ops_scores
            WHERE generation = ? AND live = 1 AND formula = ? AND craft IS NOT NULL GROUP BY craft`,
          args: [generation, formula],
        })
      ).rows
    : await inMongo(payload, generation, formula)
  return new Map(rows.map(({ craft, articles }) => [Number(craft), Number(articles)]))
}

async function inMongo(payload: Payload, generation: number, formula: string) {
  const rows = await mongoOf(payload)
    ?.collection('ops-scores')
    .aggregate([
      { $match: { generation, live: true, formula, craft: { $ne: null } } },
      { $group: { _id: '$craft', articles: { $sum: 1 } } },
      { $project: { craft: '$_id', articles: 1 } },
    ])
    .toArray()
  return rows ?? []
}
