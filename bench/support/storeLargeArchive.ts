import type { Payload } from 'payload'
import type { FactRow } from '../../src/store/payload/factRow.ts'
import { mongoOf } from '../../src/store/payload/mongo/mongoOf.ts'
import { nativeId } from '../../src/store/payload/nativeId.ts'
import { type Sqlite, sqliteOf } from '../../src/store/payload/sqlite/sqliteOf.ts'
import { AUTHORS, CHANNELS, factRowOf, type LargeArticle, largeArchive, TOPICS } from './largeArchive.ts'

type Ids = Readonly<Record<'authors' | 'channels' | 'topics', readonly (number | string)[]>>

const CHUNK = 2_000

/** Puts a large archive into the database below Payload: its articles, and a fact of the publication of each. */
export async function storeLargeArchive(payload: Payload, count: number): Promise<Ids> {
  const ids = {
    authors: await named(payload, 'authors', AUTHORS, { kind: 'staff' }),
    channels: await named(payload, 'channels', CHANNELS, { kind: 'owned' }),
    topics: await named(payload, 'topics', TOPICS, { stage: 'active' }),
  }
  let chunk: LargeArticle[] = []
  for (const article of largeArchive(count)) {
    chunk.push(article)
    if (chunk.length < CHUNK && article.number < count) continue
    await storeChunk(payload, chunk, ids)
    chunk = []
  }
  return ids
}

async function named(payload: Payload, collection: 'authors' | 'channels' | 'topics', count: number, more: object) {
  const ids: (number | string)[] = []
  for (let number = 1; number <= count; number += 1) {
    const data = { name: `${collection} ${number}`, title: `${collection} ${number}`, ...more }
    const { id } = await payload.db.create({ collection, data })
    ids.push(id)
  }
  return ids
}

async function storeChunk(payload: Payload, articles: readonly LargeArticle[], ids: Ids): Promise<void> {
  const sqlite = sqliteOf(payload)
  if (sqlite) await storeInSqlite(sqlite, articles, ids)
  else await storeInMongo(payload, articles, ids)
}

const idsOf = (ids: Ids, kind: keyof Ids, numbers: readonly number[]) =>
  numbers.flatMap((number) => ids[kind][number - 1] ?? [])

async function storeInMongo(payload: Payload, articles: readonly LargeArticle[], ids: Ids): Promise<void> {
  const mongo = mongoOf(payload)
  const native = (kind: keyof Ids, numbers: readonly number[]) =>
    idsOf(ids, kind, numbers).map((id) => objectId(payload, kind, String(id)))
  const rows = articles.map((article) => ({
    _id: objectId(payload, 'articles', article.number.toString(16).padStart(24, '0')),
    title: article.title,
    slug: `article-${article.number}`,
    language: article.number % 3 === 0 ? 'zh' : 'en',
    publishedAt: new Date(article.publishedAt),
    createdAt: new Date(article.publishedAt),
    updatedAt: new Date(article.publishedAt),
    credits: native('authors', article.authors).map((author) => ({ author })),
    channels: native('channels', article.channels),
    topics: native('topics', article.topics),
    _status: 'published',
  }))
  const facts = articles.map((article, index) => {
    const { id, ...fact } = factRowOf(article, String(rows[index]?._id), ids)
    return { _id: id, ...fact }
  })
  await mongo?.collection('articles').insertMany(rows)
  await mongo?.collection('ops-events').insertMany(facts)
}

type Models = Readonly<
  Record<string, { readonly base: { readonly Types: { readonly ObjectId: new (id: string) => object } } }>
>

/** An id as the driver keeps it. */
function objectId(payload: Payload, collection: string, id: string): object {
  const { collections } = payload.db as unknown as { readonly collections: Models }
  const model = collections[collection]
  if (!model) throw new Error(`there is no collection "${collection}"`)
  return new model.base.Types.ObjectId(String(nativeId(payload, collection, id)))
}

async function storeInSqlite(sqlite: Sqlite, articles: readonly LargeArticle[], ids: Ids): Promise<void> {
  const rels = (kind: 'channels' | 'topics') =>
    articles.flatMap(({ number, [kind]: numbers }) =>
      idsOf(ids, kind, numbers).map((id, index) => ({
        parent_id: number,
        order: index + 1,
        path: kind,
        [`${kind}_id`]: id,
      })),
    )
  const credits = articles.flatMap(({ number, authors }) =>
    idsOf(ids, 'authors', authors).map((author, index) => ({
      _parent_id: number,
      _order: index + 1,
      id: `${number}-${index}`,
      author_id: author,
    })),
  )
  await insert(sqlite, 'articles', articles.map(articleRow))
  await insert(sqlite, 'articles_credits', credits)
  await insert(sqlite, 'articles_rels', rels('channels'))
  await insert(sqlite, 'articles_rels', rels('topics'))
  await insert(
    sqlite,
    'ops_events',
    articles.map((article) => snakeCased(factRowOf(article, article.number, ids))),
  )
}

const articleRow = ({ number, title, publishedAt }: LargeArticle) => ({
  id: number,
  title,
  slug: `article-${number}`,
  language: number % 3 === 0 ? 'zh' : 'en',
  published_at: publishedAt,
  created_at: publishedAt,
  updated_at: publishedAt,
  _status: 'published',
})

const snakeCased = (row: FactRow) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
    ]),
  )

async function insert(
  sqlite: Sqlite,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const names = columns.map((name) => `"${name}"`).join(', ')
  const values = columns.map((name) => `json_extract(value, '$.${name}')`).join(', ')
  const sql = `INSERT INTO ${table} (${names}) SELECT ${values} FROM json_each(?)`
  await sqlite.batch([{ sql, args: [JSON.stringify(rows)] }], 'write')
}
