import type { Payload } from 'payload'
import type { Subject } from '../../../facts/Fact.ts'
import { idsByCollection } from '../../../facts/idsByCollection.ts'
import type { ScoreListQuery } from '../../../scoring/ScoreListQuery.ts'
import { mongoOf } from '../mongo/mongoOf.ts'
import { type Sqlite, type SqliteValue, sqliteOf } from '../sqlite/sqliteOf.ts'

/** What a list says of a live article. */
export type ListedScore = {
  readonly subject: Subject
  readonly craft: number
  readonly weakest: string | null
  readonly lost: Readonly<Record<string, number>>
  readonly review: number | null
  readonly words: number
  readonly language: string | null
}

type Wanted = {
  readonly generation: number
  readonly formula: string
  /** The documents of a line; null for all. */
  readonly subjects: readonly Subject[] | null
  readonly query: ScoreListQuery
}

type Page = { readonly total: number; readonly rows: readonly ListedScore[] }

/** A page of the live articles with a score under a formula, and how many there are on all pages. */
export async function scoreRows(payload: Payload, wanted: Wanted): Promise<Page> {
  const sqlite = sqliteOf(payload)
  return sqlite ? inSqlite(sqlite, wanted) : inMongo(payload, wanted)
}

type Condition = { readonly sql: string; readonly args: readonly SqliteValue[] }

async function inSqlite(sqlite: Sqlite, wanted: Wanted): Promise<Page> {
  const { order, isDescending, limit, after } = wanted.query
  const all = allOf(sqliteConditions(wanted))
  const place = after
    ? [
        {
          sql: `(${order}, subject_collection, subject_id) ${isDescending ? '<' : '>'} (?, ?, ?)`,
          args: [after.value, after.collection, after.id],
        },
      ]
    : []
  const some = allOf([all, ...place])
  const direction = isDescending ? 'DESC' : 'ASC'
  const counted = await sqlite.execute({ sql: `SELECT count(*) AS n FROM ops_scores WHERE ${all.sql}`, args: all.args })
  const { rows } = await sqlite.execute({
    sql: `SELECT subject_collection, subject_id, craft, weakest, lost, review, words, language FROM ops_scores
      WHERE ${some.sql} ORDER BY ${order} ${direction}, subject_collection ${direction}, subject_id ${direction} LIMIT ?`,
    args: [...some.args, limit],
  })
  const [count] = counted.rows
  return {
    total: Number(count?.n ?? 0),
    rows: rows.map((row) => listed({ ...row, subjectCollection: row.subject_collection, subjectId: row.subject_id })),
  }
}

const allOf = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.map(({ sql }) => `(${sql})`).join(' AND '),
  args: conditions.flatMap(({ args }) => args),
})

function sqliteConditions({ generation, formula, subjects, query }: Wanted): readonly Condition[] {
  const { language, weakest, atLeast, under } = query
  const maybe = (sql: string, value: SqliteValue | undefined): readonly Condition[] =>
    value === undefined ? [] : [{ sql, args: [value] }]
  return [
    { sql: 'generation = ? AND live = 1 AND formula = ? AND craft IS NOT NULL', args: [generation, formula] },
    ...maybe('language = ?', language),
    ...maybe('weakest = ?', weakest),
    ...maybe('craft >= ?', atLeast),
    ...maybe('craft < ?', under),
    ...(subjects ? [amongSubjects(subjects)] : []),
  ]
}

function amongSubjects(subjects: readonly Subject[]): Condition {
  const parts = [...idsByCollection(subjects)].map(([collection, ids]) => ({
    sql: 'subject_collection = ? AND subject_id IN (SELECT value FROM json_each(?))',
    args: [collection, JSON.stringify(ids)],
  }))
  if (parts.length === 0) return { sql: '0', args: [] }
  return { sql: parts.map(({ sql }) => `(${sql})`).join(' OR '), args: parts.flatMap(({ args }) => args) }
}

async function inMongo(payload: Payload, wanted: Wanted): Promise<Page> {
  const scores = mongoOf(payload)?.collection('ops-scores')
  if (!scores) return { total: 0, rows: [] }
  const { order, isDescending, limit, after } = wanted.query
  const filter = { $and: mongoConditions(wanted) }
  const direction = isDescending ? -1 : 1
  const rows = await scores
    .find(
      { $and: [filter, ...(after ? [behind(after, order, isDescending ? '$lt' : '$gt')] : [])] },
      { projection: { findings: 0 } },
    )
    .sort({ [order]: direction, subjectCollection: direction, subjectId: direction })
    .limit(limit)
    .toArray()
  return { total: await scores.countDocuments(filter), rows: rows.map(listed) }
}

function mongoConditions({ generation, formula, subjects, query }: Wanted): readonly object[] {
  const { language, weakest, atLeast, under } = query
  return [
    { generation, live: true, formula, craft: { $ne: null } },
    ...(language === undefined ? [] : [{ language }]),
    ...(weakest === undefined ? [] : [{ weakest }]),
    ...(atLeast === undefined ? [] : [{ craft: { $gte: atLeast } }]),
    ...(under === undefined ? [] : [{ craft: { $lt: under } }]),
    ...(subjects === null ? [] : [{ $or: [{ _id: null }, ...mongoSubjects(subjects)] }]),
  ]
}

const mongoSubjects = (subjects: readonly Subject[]): readonly object[] =>
  [...idsByCollection(subjects)].map(([collection, ids]) => ({
    subjectCollection: collection,
    subjectId: { $in: [...ids] },
  }))

const behind = (
  { value, collection, id }: NonNullable<ScoreListQuery['after']>,
  order: string,
  than: '$lt' | '$gt',
): object => ({
  $or: [
    { [order]: { [than]: value } },
    { [order]: value, subjectCollection: { [than]: collection } },
    { [order]: value, subjectCollection: collection, subjectId: { [than]: id } },
  ],
})

function listed(row: Readonly<Record<string, unknown>>): ListedScore {
  const lost: unknown = typeof row.lost === 'string' ? JSON.parse(row.lost) : row.lost
  return {
    subject: { collection: String(row.subjectCollection), id: String(row.subjectId) },
    craft: Number(row.craft),
    weakest: row.weakest == null ? null : String(row.weakest),
    lost: (lost ?? {}) as Readonly<Record<string, number>>,
    review: row.review == null ? null : Number(row.review),
    words: Number(row.words),
    language: row.language == null ? null : String(row.language),
  }
}
