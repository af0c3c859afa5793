import type { Payload } from 'payload'
import { settingsOf } from '../../../settings/settingsOf.ts'
import { mongoOf } from '../mongo/mongoOf.ts'
import { sqliteOf } from '../sqlite/sqliteOf.ts'
import { storesOf } from '../storesOf.ts'

/** How many live documents there are under each language tag. */
export async function liveLanguages(payload: Payload): Promise<ReadonlyMap<string, number>> {
  const { generation } = await storesOf(payload).projections.pointer(settingsOf(payload).timeZone)
  const rows = (await inSqlite(payload, generation)) ?? (await inMongo(payload, generation)) ?? []
  return new Map(rows.map(({ language, articles }) => [String(language), Number(articles)]))
}

type Rows = readonly Readonly<Record<string, unknown>>[]

async function inSqlite(payload: Payload, generation: number): Promise<Rows | undefined> {
  const result = await sqliteOf(payload)?.execute({
    sql: `SELECT language, count(*) AS articles FROM ops_scores
      WHERE generation = ? AND live = 1 AND language IS NOT NULL GROUP BY language`,
    args: [generation],
  })
  return result?.rows
}

async function inMongo(payload: Payload, generation: number): Promise<Rows | undefined> {
  return mongoOf(payload)
    ?.collection('ops-scores')
    .aggregate([
      { $match: { generation, live: true, language: { $ne: null } } },
      { $group: { _id: '$language', articles: { $sum: 1 } } },
      { $project: { language: '$_id', articles: 1 } },
    ])
    .toArray()
}
