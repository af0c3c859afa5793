import type { Payload } from 'payload'
import { subjectKey } from '../../../facts/subjectKey.ts'
import type { Match } from '../../../originality/chosenSources.ts'
import { type Mongo, mongoOf } from '../mongo/mongoOf.ts'
import { type Sqlite, sqliteOf } from '../sqlite/sqliteOf.ts'
import type { TextSource } from './TextSource.ts'

/** What every text of a house has in common, such as a footer, is found in all of them: more rows than these say no more. */
const MOST_ROWS = 20_000

/** Which texts that were published before this one have which of these hashes among their fingerprints. */
export async function earlierMatches(
  payload: Payload,
  one: TextSource,
  hashes: readonly number[],
): Promise<readonly Match<TextSource>[]> {
  if (hashes.length === 0) return []
  const sqlite = sqliteOf(payload)
  const mongo = mongoOf(payload)
  const found = sqlite ? await inSqlite(sqlite, one, hashes) : mongo ? await inMongo(mongo, one, hashes) : []
  return found.filter(({ source }) => isEarlier(source, one))
}

/** Of two texts of the same moment the one with the lower key was first, so that they are not copies of each other. */
const isEarlier = (a: TextSource, b: TextSource): boolean =>
  a.publishedAt < b.publishedAt || (a.publishedAt === b.publishedAt && subjectKey(a.subject) < subjectKey(b.subject))

async function inSqlite(sqlite: Sqlite, { publishedAt }: TextSource, hashes: readonly number[]) {
  const { rows } = await sqlite.execute({
    sql: `SELECT n.number AS hash, t.subject_collection AS collection, t.subject_id AS id, t.published_at AS published_at
      FROM ops_texts_numbers n JOIN ops_texts t ON t.id = n.parent_id
      WHERE n.number IN (SELECT value FROM json_each(?)) AND t.published_at <= ? LIMIT ?`,
    args: [JSON.stringify(hashes), publishedAt, MOST_ROWS],
  })
  return rows.map((row): Match<TextSource> => ({ hash: Number(row.hash), source: sourceOf(row) }))
}

async function inMongo(mongo: Mongo, { publishedAt }: TextSource, hashes: readonly number[]) {
  const rows = await mongo
    .collection('ops-texts')
    .aggregate([
      { $match: { fingerprints: { $in: [...hashes] }, publishedAt: { $lte: publishedAt } } },
      { $limit: MOST_ROWS },
      {
        $project: {
          collection: '$subjectCollection',
          id: '$subjectId',
          published_at: '$publishedAt',
          hashes: { $setIntersection: ['$fingerprints', [...hashes]] },
        },
      },
    ])
    .toArray()
  return rows.flatMap((row): Match<TextSource>[] => {
    const source = sourceOf(row)
    return (Array.isArray(row.hashes) ? row.hashes : []).map((hash) => ({ hash: Number(hash), source }))
  })
}

const sourceOf = (row: Readonly<Record<string, unknown>>): TextSource => ({
  subject: { collection: String(row.collection), id: String(row.id) },
  publishedAt: String(row.published_at),
})
