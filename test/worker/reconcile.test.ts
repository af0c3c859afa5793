import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reconcile } from '../../src/worker/reconcile.ts'
import { articleRows, factStateOf, liveStateOf } from '../chaos/liveState.ts'
import { databases } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'
import { paragraphs } from '../support/paragraphs.ts'

describe.each(databases)('reconcile on %s', (database) => {
  let desk: Desk
  let payload: Payload

  beforeAll(async () => {
    desk = await openDesk(database)
    payload = desk.payload
  })

  afterAll(() => desk.close())

  const published = async (title: string) =>
    (
      await payload.create({
        collection: 'articles',
        data: { title, language: 'en', body: paragraphs('Some words of a text.'), _status: 'published' },
      })
    ).id
  const below = (id: string | number, data: Record<string, unknown>) =>
    payload.db.updateOne({ collection: 'articles', id, data })
  const last = async (id: string | number) => (await desk.facts('articles', id)).at(-1)

  it('makes good what was changed where no hook could see it', async () => {
    const untouched = await published('untouched')
    const changed = await published('changed')
    const offline = await published('offline')
    const trashed = await published('trashed')
    const deleted = await published('deleted')
    const late = (
      await payload.create({ collection: 'articles', draft: true, data: { title: 'late', language: 'en' } })
    ).id
    await below(changed, { title: 'changed below' })
    await below(offline, { _status: 'draft' })
    await below(trashed, { deletedAt: new Date().toISOString() })
    await below(late, { _status: 'published' })
    await payload.db.deleteOne({ collection: 'articles', where: { id: { equals: deleted } } })

    expect(await reconcile(payload)).toEqual({ documents: 6, records: 0, facts: 5, failed: [], stopped: false })

    expect(await last(untouched)).toMatchObject({ sequence: 1, origin: 'live' })
    const made = { origin: 'reconciled', actor: null }
    expect(await last(changed)).toMatchObject({ ...made, type: 'article.updated', state: { title: 'changed below' } })
    expect(await last(offline)).toMatchObject({ ...made, type: 'article.withdrawn', data: { reason: 'unpublish' } })
    expect(await last(trashed)).toMatchObject({ ...made, type: 'article.withdrawn', data: { reason: 'trash' } })
    expect(await last(deleted)).toMatchObject({ ...made, type: 'article.withdrawn', data: { reason: 'delete' } })
    expect(await last(late)).toMatchObject({ ...made, type: 'article.published', state: { title: 'late' } })
  })

  it('makes good what happened to authors, channels, topics, plans and reviews where no hook could see it', async () => {
    const make = async (collection: string, data: object) => (await payload.create({ collection, data, depth: 0 })).id
    const [into, merged] = [await make('authors', { name: 'Ada' }), await make('authors', { name: 'A. L.' })]
    const channel = await make('channels', { name: 'Site' })
    const topic = await make('topics', { name: 'Tides', stage: 'active' })
    const plan = await make('plans', { title: 'A plan', stage: 'idea' })
    const article = await published('reviewed')
    await payload.db.updateOne({ collection: 'authors', id: merged, data: { mergedInto: into } })
    await payload.db.updateOne({ collection: 'topics', id: topic, data: { stage: 'retired' } })
    await payload.db.updateOne({ collection: 'plans', id: plan, data: { stage: 'writing' } })
    const review = await payload.db.create({ collection: 'reviews', data: { article, verdict: 'approve' } })

    expect(await reconcile(payload)).toMatchObject({ records: 6, facts: 4, failed: [] })

    const lastOf = async (collection: string, id: string | number) => {
      const fact = (await desk.facts(collection, id)).at(-1)
      return fact && { type: fact.type, origin: fact.origin, state: fact.state }
    }
    const made = { origin: 'reconciled' }
    expect(await lastOf('authors', merged)).toMatchObject({
      ...made,
      type: 'author.merged',
      state: { mergedInto: String(into) },
    })
    expect(await lastOf('topics', topic)).toMatchObject({ ...made, type: 'topic.stage-changed' })
    expect(await lastOf('plans', plan)).toMatchObject({ ...made, type: 'plan.stage-changed' })
    expect(await lastOf('reviews', review.id)).toMatchObject({ ...made, type: 'review.recorded' })
    expect(await lastOf('authors', into)).toBeUndefined()
    expect(await lastOf('channels', channel)).toBeUndefined()
  })

  it('leaves every last fact equal to the live state, and a second time nothing to do', async () => {
    for (const [id, row] of await articleRows(payload)) {
      const { content, ...live } = liveStateOf(row) ?? { content: null }
      expect(factStateOf((await last(id))?.state)).toEqual(content === null ? null : live)
    }
    expect(await reconcile(payload)).toMatchObject({ facts: 0, failed: [] })
  })
})
