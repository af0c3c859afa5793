import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentSince } from '../../src/store/payload/contentSince.ts'
import { adopt } from '../../src/worker/adopt.ts'
import { reconcile } from '../../src/worker/reconcile.ts'
import { databases } from '../support/databases.ts'
import { oldSite } from '../support/oldSite.ts'
import type { Desk } from '../support/openDesk.ts'
import { paragraphs } from '../support/paragraphs.ts'

const ORIGINAL = '2019-05-06T12:00:00.000Z'

const NAMES = ['updated', 'drafted', 'unpublished', 'trashed', 'deleted', 'bulk 1', 'bulk 2', 'restored', 'at rest']

type Id = string | number

/** Live articles by name, and drafts. */
async function fill(payload: Payload): Promise<Readonly<Record<string, Id>>> {
  const ids: Record<string, Id> = {}
  const article = async (title: string, more: object) => {
    const data = { title, language: 'en', body: paragraphs(`${title}, as it was.`), publishedAt: ORIGINAL, ...more }
    ids[title] = (await payload.create({ collection: 'articles', data })).id
  }
  for (const name of NAMES) await article(name, { _status: 'published' })
  await article('old draft', { _status: 'draft' })
  await article('missed', { _status: 'draft' })
  await payload.update({
    collection: 'articles',
    id: ids.restored ?? '',
    data: { title: 'restored, changed', _status: 'published' },
  })
  return ids
}

describe.each(databases)('content that was live before the product, on %s', (database) => {
  let desk: Desk
  let payload: Payload
  let ids: Readonly<Record<string, Id>>
  beforeAll(async () => {
    const site = await oldSite(database, fill)
    desk = site.desk
    payload = site.desk.payload
    ids = site.filled
  })
  afterAll(() => desk.close())

  const idOf = (name: string): Id => ids[name] ?? ''
  const update = (name: string, data: object, more: object = {}) =>
    payload.update({ collection: 'articles', id: idOf(name), data, ...more })
  /** What is told of an article: each fact with its origin, and the year in which it happened. */
  const chain = async (name: string) => {
    const facts = await desk.facts('articles', idOf(name))
    return facts.map(({ type, origin, occurredAt }) => `${type} ${origin} ${occurredAt === ORIGINAL ? 'then' : 'now'}`)
  }
  const ADOPTED = 'article.published adopted then'

  it('is updated by its first save, of what was live before', async () => {
    await update('updated', { title: 'updated, and how', _status: 'published' })
    expect(await chain('updated')).toEqual([ADOPTED, 'article.updated live now'])
    expect((await desk.facts('articles', idOf('updated'))).map(({ state }) => state.title)).toEqual([
      'updated',
      'updated, and how',
    ])
  })

  it('is not published by a draft over it', async () => {
    await update('drafted', { title: 'not yet' }, { draft: true })
    expect(await chain('drafted')).toEqual([ADOPTED])
  })

  it('is withdrawn when it is unpublished, trashed or deleted, and not just gone', async () => {
    await update('unpublished', { _status: 'draft' }, { unpublishAllLocales: true })
    await update('trashed', { deletedAt: new Date().toISOString() })
    await payload.delete({ collection: 'articles', id: idOf('deleted') })
    for (const name of ['unpublished', 'trashed', 'deleted'])
      expect([name, await chain(name)]).toEqual([name, [ADOPTED, 'article.withdrawn live now']])
  })

  it('is updated in bulk, and by the restoring of an older version', async () => {
    const where = { id: { in: [idOf('bulk 1'), idOf('bulk 2')] } }
    const { errors } = await payload.update({ collection: 'articles', where, data: { excerpt: 'Together.' } })
    expect(errors).toEqual([])
    const { docs } = await payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: idOf('restored') } },
      sort: 'createdAt',
    })
    await payload.restoreVersion({ collection: 'articles', id: docs[0]?.id ?? '' })
    for (const name of ['bulk 1', 'bulk 2', 'restored'])
      expect([name, await chain(name)]).toEqual([name, [ADOPTED, 'article.updated live now']])
  })

  it('is not to be confused with what is published now, whenever it was begun', async () => {
    await update('old draft', { _status: 'published' })
    expect(await chain('old draft')).toEqual(['article.published live now'])
  })

  it('is brought in by reconcile too, on its original date, while what was missed is dated when it was found', async () => {
    const data = { title: 'new', language: 'en', publishedAt: ORIGINAL }
    const fresh = await payload.create({ collection: 'articles', draft: true, data })
    for (const id of [fresh.id, idOf('missed')])
      await payload.db.updateOne({ collection: 'articles', id, data: { _status: 'published' } })
    expect(await reconcile(payload)).toMatchObject({ facts: 3, failed: [] })
    expect(await chain('at rest')).toEqual([ADOPTED])
    expect(await chain('missed')).toEqual(['article.published reconciled now'])
    expect((await desk.facts('articles', fresh.id)).map(({ origin }) => origin)).toEqual(['reconciled'])
  })

  it('is brought in once, whoever comes later', async () => {
    const before = await desk.facts()
    expect(await adopt(payload)).toMatchObject({ adopted: 0, failed: [] })
    expect(await reconcile(payload)).toMatchObject({ facts: 0, failed: [] })
    expect(await desk.facts()).toEqual(before)
    expect(await contentSince(payload, 'articles').read()).toMatchObject({ adopted: true })
  })
})
