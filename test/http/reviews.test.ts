import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storesOf } from '../../src/store/payload/storesOf.ts'
import { rebuild } from '../../src/worker/rebuild.ts'
import { withLease } from '../../src/worker/withLease.ts'
import { databases } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'
import { paragraphs } from '../support/paragraphs.ts'
import type { Client, Json } from './client.ts'
import { login } from './people.ts'
import { type Server, startServer } from './server.ts'

type Id = string | number

const marks = (mark: number) => ({ substance: mark, clarity: mark, sources: mark, usefulness: mark })

describe.each(databases)('what people’s marks say on %s', (database) => {
  let desk: Desk
  let payload: Payload
  let server: Server
  let ann: Client & { readonly id: Id }
  let bob: Client & { readonly id: Id }
  let article: Id
  let author: Id

  beforeAll(async () => {
    desk = await openDesk(database)
    payload = desk.payload
    server = await startServer(payload)
    ann = await login(payload, server.url, 'editor')
    bob = await login(payload, server.url, 'admin')
    author = (await payload.create({ collection: 'authors', data: { name: 'Wen Li' } })).id
    article = await publish('Salt', { credits: [{ author }] })
  })
  afterAll(async () => {
    await server.close()
    await desk.close()
  })

  const publish = async (title: string, data: object = {}): Promise<Id> => {
    const body = paragraphs(`A short text about ${title}.`)
    const answer = await ann.send('POST', '/articles', { title, language: 'en', body, _status: 'published', ...data })
    return answer.body.doc.id
  }
  const review = (who: Client, data: object = {}) =>
    who.send('POST', '/reviews', { article, verdict: 'approve', marks: marks(4), ...data })
  const score = async (id: Id = article): Promise<Json> => {
    await desk.project()
    return (await ann.get(`/content-ops/quality/articles/${id}`)).body
  }
  const explain = async (query: string): Promise<Json> => (await ann.get(`/content-ops/explain?${query}`)).body

  it('is unknown, and said to be, before anybody has marked the text', async () => {
    const { review: none, combined, craft } = await score()
    expect(none).toBe(null)
    expect(combined).toMatchObject({ score: craft.score, weights: { craft: 1, review: 0, result: 0 } })
    const why = await explain(`figure=score.review&collection=articles&id=${article}`)
    expect(why).toMatchObject({ value: null, missing: [{ what: 'review' }] })
  })

  it('is kept from a reviewer until the own review is saved', async () => {
    const { body } = await ann.get(`/content-ops/reviews/articles/${article}`)
    expect(body).toMatchObject({ own: null, reviews: null, mayReview: true, isOwnText: false })
    expect(body.text).toMatchObject({ title: 'Salt', isLive: true })
    expect(body.text.blocks[0].runs[0].text).toBe('A short text about Salt.')
    expect(body.rubric.map(({ name }: Json) => name)).toEqual(['substance', 'clarity', 'sources', 'usefulness'])
    expect(JSON.stringify(body)).not.toMatch(/score|craft|finding/i)
  })

  it('is provisional with one review, and blended with the craft by declared weights', async () => {
    expect((await review(ann)).status).toBe(201)
    const { review: one, combined, craft } = await score()
    expect(one).toEqual({ score: 75, n: 1, provisional: true })
    expect(combined).toMatchObject({ weights: { craft: 0.5, review: 0.5, result: 0 }, formula: 'blend-1' })
    expect(combined.score).toBeCloseTo((75 + craft.score) / 2, 6)
  })

  it('is the mean of two people, over REST and GraphQL, and explains itself', async () => {
    await review(bob, { marks: marks(2), verdict: 'revise' })
    expect((await score()).review).toEqual({ score: 50, n: 2, provisional: false })
    const seen = (await bob.get(`/content-ops/reviews/articles/${article}`)).body
    expect(seen.own).toMatchObject({ verdict: 'revise', marks: marks(2) })
    expect(seen.reviews.map(({ verdict }: Json) => verdict)).toEqual(['revise', 'approve'])
    const { body } = await ann.graphql(
      `query ($id: ID!) { contentOpsQuality(collection: "articles", id: $id) { review { score n provisional } } }`,
      { id: String(article) },
    )
    expect(body.data.contentOpsQuality.review).toEqual({ score: 50, n: 2, provisional: false })
    const why = await explain(`figure=score.review&collection=articles&id=${article}`)
    expect(why).toMatchObject({ value: 50, formula: { name: 'review', version: 'review-1' }, missing: [] })
    expect(why.sample.items.map(({ amount }: Json) => amount)).toEqual([75, 25])
    expect(why.sample.items.every(({ fact }: Json) => typeof fact === 'string')).toBe(true)
    const count = await explain(`figure=score.review.n&collection=articles&id=${article}`)
    expect(count).toMatchObject({ value: 2, sample: { n: 2 } })
  })

  it('is on the scorecards of the site, the author and nobody else, and explains itself there', async () => {
    await publish('Pepper')
    await desk.project()
    const { rows } = (await ann.get('/content-ops/scorecards?by=author&grain=total')).body
    const own = rows.find((row: Json) => row.author?.id === String(author))
    expect(own.quality.review).toMatchObject({ mean: 50, adjusted: 50, n: 1, weight: 1, rank: null })
    expect(own.quality.combined.mean).toBeCloseTo((own.quality.craft.mean + 50) / 2, 5)
    expect(rows.find((row: Json) => row.author === null).quality.review).toBe(null)
    const why = await explain(`figure=scorecard.quality.review.mean&by=site&grain=total`)
    expect(why).toMatchObject({ value: 50, sample: { n: 1 }, missing: [{ what: 'review', n: 1 }] })
    expect(why.sample.items[0]).toMatchObject({ id: String(article), amount: 50, share: 1 })
  })

  it('comes to the same when all figures are computed anew', async () => {
    const before = (await ann.get('/content-ops/scorecards?by=author&grain=month')).body.rows
    const stores = storesOf(payload)
    const ports = { stores, holder: 'rebuild', now: () => new Date() }
    await withLease(ports, 'projector', (lease) =>
      rebuild(stores.projections, lease(), { defaultTimeZone: 'UTC', now: ports.now }),
    )
    expect((await ann.get('/content-ops/scorecards?by=author&grain=month')).body.rows).toEqual(before)
    expect((await score()).review).toEqual({ score: 50, n: 2, provisional: false })
  })

  it('is of exactly one text: it is gone with a change of it, and back with the old text', async () => {
    const change = (title: string) => ann.send('PATCH', `/articles/${article}`, { title, _status: 'published' })
    await change('Salt and pepper')
    expect((await score()).review).toBe(null)
    await change('Salt')
    expect((await score()).review).toMatchObject({ score: 50, n: 2 })
    await ann.send('PATCH', `/articles/${article}`, { credits: [], _status: 'published' })
    expect((await score()).review).toMatchObject({ score: 50, n: 2 })
  })

  it('is not that of a text that changed while it was read: such a review is refused', async () => {
    const [fact] = (await desk.facts('articles', await publish('Thyme'))).slice(-1)
    const answer = await review(bob, { contentHash: fact?.state.contentHash })
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ data: { errors: [{ path: 'contentHash' }] } }] } })
  })

  it('can be given to the draft over a live text, by its hash', async () => {
    const id = await publish('Sage')
    await ann.send('PATCH', `/articles/${id}?draft=true`, { title: 'Sage, anew' })
    const { body: shown } = await ann.get(`/content-ops/reviews/articles/${id}`)
    expect(shown.text).toMatchObject({ title: 'Sage, anew', isLive: false })
    const given = await review(bob, { article: id, contentHash: shown.text.contentHash, marks: marks(5) })
    expect(given.status).toBe(201)
    expect((await score(id)).review).toBe(null)
    await ann.send('PATCH', `/articles/${id}`, { title: 'Sage, anew', _status: 'published' })
    expect((await score(id)).review).toMatchObject({ score: 100, n: 1 })
  })

  it('is by nobody about what they are credited for', async () => {
    const byline = (await payload.create({ collection: 'authors', data: { name: 'Bob B.', user: bob.id } as never })).id
    const own = await publish('Mint', { credits: [{ author: byline }] })
    const answer = await review(bob, { article: own })
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ data: { errors: [{ path: 'article' }] } }] } })
    expect((await review(ann, { article: own })).status).toBe(201)
  })

  it('takes off what a reviewer is used to give less than others, once five texts tell', async () => {
    const texts = await Promise.all(['one', 'two', 'three', 'four', 'five'].map((name) => publish(name)))
    for (const id of texts) {
      await review(ann, { article: id, marks: marks(4) })
      await review(bob, { article: id, marks: marks(2) })
    }
    const next = await publish('six')
    await review(bob, { article: next, marks: marks(2) })
    await desk.project()
    const known = await explain(`figure=score.review&collection=articles&id=${next}`)
    const inputs = Object.fromEntries(known.inputs.map(({ name, value }: Json) => [name, value]))
    // Six texts with 50 less (Salt among them), over nine.
    expect(inputs).toMatchObject({ 'points of review 1': 25, 'severity of its reviewer 1': -33.3, m: 2 })
    expect(known.value).toBeCloseTo((25 + 33.3 + 2 * inputs['usual points']) / 3, 1)
  })

  it('refuses marks that are none', async () => {
    expect((await review(ann, { marks: marks(6) })).status).toBe(400)
    expect((await review(ann, { marks: marks(0) })).status).toBe(400)
    expect((await review(ann, { marks: { clarity: 2.5 } })).status).toBe(400)
  })

  it('has one store of facts behind it', async () => {
    const about = { collection: 'articles', id: String(article) }
    const reviews = await storesOf(payload).projections.reviews([about])
    expect(reviews.get(`articles/${article}`)).toHaveLength(2)
  })
})
