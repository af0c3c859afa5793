import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ASSESSMENT_FORMULA } from '../../src/assessment/ASSESSMENT_FORMULA.ts'
import { mendOf } from '../../src/scoring/mendOf.ts'
import { contextOf } from '../../src/store/payload/saveOccasion.ts'
import { storesOf } from '../../src/store/payload/storesOf.ts'
import { assessArchive } from '../../src/worker/assessArchive.ts'
import { rebuild } from '../../src/worker/rebuild.ts'
import { reconcile } from '../../src/worker/reconcile.ts'
import { withLease } from '../../src/worker/withLease.ts'
import { databases } from '../support/databases.ts'
import { paragraphs } from '../support/paragraphs.ts'
import type { Json } from './client.ts'
import { type Newsroom, newsroom } from './newsroom.ts'
import { consumer } from './people.ts'

type Id = string | number

/** Sentences that no other text of these tests has. */
const sentences = (count: number, seed: string): string =>
  Array.from(
    { length: count },
    (_, at) => `The ${seed}${at} keeps the old boat${seed} dry in week ${at} of spring.`,
  ).join(' ')

describe.each(databases)('copies on %s', (database) => {
  let room: Newsroom
  let desk: Newsroom['desk']
  let payload: Newsroom['payload']
  let editor: Newsroom['editor']
  let original: Id

  beforeAll(async () => {
    room = await newsroom(database)
    ;({ desk, payload, editor } = room)
    original = await publish('How to tar a boat', sentences(30, 'tar'))
    await lookUp()
  })
  afterAll(() => room.close())

  const publish = async (title: string, text: string, data: object = {}): Promise<Id> => {
    const article = { title, language: 'en', body: paragraphs(...text.split('\n')), _status: 'published', ...data }
    return (await editor.send('POST', '/articles', article)).body.doc.id
  }
  const lookUp = async () => {
    await desk.project()
    const tally = await assessArchive(payload)
    await desk.project()
    return tally
  }
  const score = async (id: Id): Promise<Json> => (await editor.get(`/content-ops/quality/articles/${id}`)).body
  const copied = (craft: Json): Json => craft.findings.find(({ rule }: Json) => rule === 'copied-text')
  const factsOf = async (id: Id) => (await desk.facts('articles', id)).map(({ type }) => type)

  it('are found once, named and linked, and cost what they brought', async () => {
    const own = sentences(20, 'oar')
    const before = (await score(await publish('Oars', own))).craft ?? null
    expect(before).toBe(null)
    const id = await publish('Oars and tar', `${own}\n${sentences(30, 'tar')}`)
    expect((await lookUp()).assessed).toBe(2)
    const { craft } = await score(id)
    const finding = copied(craft)
    expect(finding).toMatchObject({
      dimension: 'originality',
      path: ['root', 'children', 1],
      from: 0,
      source: { collection: 'articles', id: String(original), title: 'How to tar a boat' },
    })
    expect(finding.data).toMatchObject({ texts: 2 })
    expect(finding.points).toBeGreaterThan(0)
    const lost = craft.dimensions.reduce((sum: number, { lost }: Json) => sum + lost, 0)
    expect(craft.score).toBeCloseTo(100 - lost, 6)
    expect(craft.score).toBeLessThanOrEqual(30)
    expect((await lookUp()).documents).toBe(0)
    expect(await factsOf(id)).toEqual(['article.published', 'article.assessed'])
  })

  it('are not what was there before them', async () => {
    const { craft } = await score(original)
    expect(copied(craft)).toBe(undefined)
    const last = (await desk.facts('articles', original)).at(-1)
    expect(last).toMatchObject({
      type: 'article.assessed',
      data: { assessment: { formula: ASSESSMENT_FORMULA, copies: [] } },
    })
  })

  it('keep their loss through other changes, until the text changes', async () => {
    const id = await publish('Tar, again', sentences(30, 'tar'))
    await lookUp()
    const { craft: copy } = await score(id)
    expect(copy.score).toBeLessThanOrEqual(30)
    const topic = (await payload.create({ collection: 'topics', data: { name: 'Boats' } as never })).id
    await editor.send('PATCH', `/articles/${id}`, { topics: [topic], _status: 'published' })
    await editor.send('PATCH', `/articles/${id}`, { _status: 'draft' })
    await editor.send('PATCH', `/articles/${id}`, { _status: 'published' })
    expect((await reconcile(payload)).facts).toBe(0)
    await desk.project()
    expect((await score(id)).craft.score).toBeLessThanOrEqual(30)
    expect(await factsOf(id)).toEqual([
      'article.published',
      'article.assessed',
      'article.corrected',
      'article.withdrawn',
      'article.republished',
    ])
    await editor.send('PATCH', `/articles/${id}`, { body: paragraphs(sentences(30, 'mast')), _status: 'published' })
    await lookUp()
    const { craft: changed } = await score(id)
    expect(copied(changed)).toBe(undefined)
    expect(changed.score).toBeGreaterThan(copy.score)
  })

  it('that say where they were first published are named and lose nothing', async () => {
    const id = await publish('Tar, syndicated', sentences(30, 'tar'), { canonical: 'https://boats.example/tar' })
    await lookUp()
    expect(copied((await score(id)).craft)).toBe(undefined)
    const last = (await desk.facts('articles', id)).at(-1)
    expect(last?.data).toMatchObject({ canonical: 'https://boats.example/tar', assessment: { copies: [{}] } })
  })

  it('get their points back in the save in which they say so, and lose them in the one in which they no longer do', async () => {
    const id = await publish('Tar, found elsewhere', sentences(30, 'tar'))
    await lookUp()
    const copy = (await score(id)).craft.score
    const say = async (canonical: string | null) => {
      const { status } = await editor.send('PATCH', `/articles/${id}`, { canonical, _status: 'published' })
      await desk.project()
      return status
    }
    expect(await say('https://boats.example/tar')).toBe(200)
    const { craft } = await score(id)
    expect(copied(craft)).toBe(undefined)
    expect(craft.score).toBeGreaterThan(copy)
    await say(null)
    expect((await score(id)).craft.score).toBe(copy)
    expect((await lookUp()).documents).toBe(0)
    expect(await say('somewhere else')).toBe(400)
  })

  it('are told by the dates of what was imported, in whatever order it came', async () => {
    const make = async (title: string, day: string): Promise<Id> => {
      const context = contextOf({ origin: 'import', publishedAt: new Date(day) })
      const data = { title, language: 'en', body: paragraphs(sentences(30, 'sail')), _status: 'published' } as never
      return (await payload.create({ collection: 'articles', data, context })).id
    }
    const later = await make('Sails, later', '2022-05-01')
    const first = await make('Sails, first', '2020-05-01')
    await lookUp()
    expect(copied((await score(first)).craft)).toBe(undefined)
    expect(copied((await score(later)).craft).source.id).toBe(String(first))
  })

  it('are held back by a floor that the text alone would reach, until they say where they come from', async () => {
    const strict = { name: 'Strict', kind: 'owned', qualityFloor: 31 } as never
    const channels = [(await payload.create({ collection: 'channels', data: strict })).id]
    const send = (title: string, text: string, data: object = {}): Promise<Json> =>
      editor.send('POST', '/articles', {
        ...{ title, language: 'en', body: paragraphs(text), _status: 'published', channels },
        ...data,
      })
    const yawls = await send('Yawls', sentences(30, 'yawl'))
    expect(yawls.status).toBe(201)
    const refused = await send('Tar, held back', sentences(30, 'tar'))
    expect(refused.status).toBe(400)
    const [{ message }] = refused.body.errors[0].data.errors
    const points = Number(/^Strict asks for at least 31 points of craft; this text has ([\d.]+)\./.exec(message)?.[1])
    expect(points).toBeLessThanOrEqual(30)
    expect(message).toContain('It has much of “How to tar a boat”.')
    expect(message).toContain(mendOf({ rule: 'copied-text', data: {} }, 'en'))

    const canonical = 'https://boats.example/tar'
    expect((await send('Tar, told', sentences(30, 'tar'), { canonical })).status).toBe(201)
    const publishingOverride = 'The museum asked for it.'
    const forced = await send('Tar, forced', sentences(30, 'tar'), { publishingOverride })
    expect(forced.status).toBe(201)
    const { id } = forced.body.doc
    const override = { reason: publishingOverride, floor: 31, approvals: null }
    expect((await desk.facts('articles', id)).at(-1)?.data.override).toEqual(override)
    await lookUp()
    await editor.send('PATCH', `/articles/${yawls.body.doc.id}`, { _status: 'draft' })
    expect(JSON.stringify(await send('Yawls, for an editor', sentences(30, 'yawl')))).toContain('“Yawls”')
    const unasked = { title: 'Yawls, by nobody', language: 'en', body: paragraphs(sentences(30, 'yawl')), channels }
    const data = { ...unasked, _status: 'published' } as never
    const error = await payload.create({ collection: 'articles', data }).catch((thrown: unknown) => thrown)
    expect(JSON.stringify(error)).toContain('Strict asks for at least 31 points')
    expect(JSON.stringify(error)).not.toContain('“Yawls”')
    await editor.send('PATCH', `/articles/${id}`, { _status: 'draft' })
    expect((await editor.send('PATCH', `/articles/${id}`, { _status: 'published' })).status).toBe(400)
  })

  it('are found in a text that is not saved, but not in one that is a version of the original', async () => {
    const text = { title: 'Tar, unsaved', text: sentences(30, 'tar'), language: 'en' }
    const scoreOf = async (given: object): Promise<Json> =>
      (await editor.send('POST', '/content-ops/quality', { ...text, ...given })).body
    const { craft, combined, compared } = await scoreOf({})
    expect(compared).toBe((await payload.count({ collection: 'ops-texts' as never })).totalDocs)
    const source = { collection: 'articles', id: String(original), title: 'How to tar a boat' }
    expect(copied(craft)).toMatchObject({ dimension: 'originality', source, mend: expect.stringContaining('') })
    expect(craft.score).toBeLessThanOrEqual(30)
    expect(combined.score).toBe(craft.score)
    const lost = craft.dimensions.reduce((sum: number, dimension: Json) => sum + dimension.lost, 0)
    expect(craft.score).toBeCloseTo(100 - lost, 6)
    const own = (await scoreOf({ collection: 'articles', id: original })).craft
    expect([copied(own), own.score > craft.score]).toEqual([undefined, true])
    expect(copied((await scoreOf({ collection: 'articles' })).craft).source).toEqual(source)
    expect((await scoreOf({ canonical: 'https://boats.example/tar' })).craft).toEqual(own)
  })

  it('cost the values of a form what they will cost the document, and the same over GraphQL', async () => {
    const about = { title: 'Tar and oakum', language: 'en', publishedAt: '2026-05-01T10:00:00.000Z' }
    const data = { ...about, body: paragraphs(sentences(20, 'oakum'), sentences(30, 'tar')), _status: 'draft' }
    const facts = async () => (await payload.count({ collection: 'ops-events' as never })).totalDocs
    const before = await facts()
    const told = (await editor.send('POST', '/content-ops/quality', { collection: 'articles', data })).body
    const { body } = await editor.graphql(
      'query ($data: ContentOpsJson) { contentOpsTextQuality(collection: "articles", data: $data) { craft { score } } }',
      { data },
    )
    expect(body.data.contentOpsTextQuality.craft.score).toBe(told.craft.score)
    expect(await facts()).toBe(before)
    const id = (await editor.send('POST', '/articles', { ...data, _status: 'published' })).body.doc.id
    await lookUp()
    const { craft } = await score(id)
    expect(copied(craft).points).toBeGreaterThan(0)
    expect(told.craft).toEqual(craft)
    const again = { collection: 'articles', id, data }
    expect((await editor.send('POST', '/content-ops/quality', again)).body.craft).toEqual(craft)
  })

  it('name no title, and no document, that who asks may not read', async () => {
    const hidden = await publish('Rudder', sentences(30, 'rudder'))
    await lookUp()
    await editor.send('PATCH', `/articles/${hidden}`, { _status: 'draft' })
    const program = await consumer(payload, room.url, 'stats:read', 'content:read')
    const text = { text: sentences(30, 'rudder'), language: 'en' }
    const { craft } = (await program.send('POST', '/content-ops/quality', text)).body
    expect(copied(craft).source).toEqual({ collection: 'articles', id: String(hidden), title: null })
    const statusOf = async (id: Id) =>
      (await program.send('POST', '/content-ops/quality', { ...text, collection: 'articles', id })).status
    expect([await statusOf(hidden), await statusOf(original), await statusOf('none')]).toEqual([404, 200, 404])
  })

  it('name no title that the reader may not read', async () => {
    const id = await publish('Keel', sentences(30, 'keel'))
    const copy = await publish('Keel, again', sentences(30, 'keel'))
    await lookUp()
    await editor.send('PATCH', `/articles/${id}`, { _status: 'draft' })
    await desk.project()
    const program = await consumer(payload, room.url, 'stats:read')
    const { craft } = (await program.get(`/content-ops/quality/articles/${copy}`)).body
    expect(copied(craft).source).toEqual({ collection: 'articles', id: String(id), title: null })
    expect(copied((await score(copy)).craft).source.title).toBe('Keel')
  })

  it('count in scorecards, explain themselves, and come to the same when all is computed anew', async () => {
    const totals = async () =>
      (await editor.get('/content-ops/scorecards', { by: 'site', grain: 'total' })).body.rows[0].quality
    const before = await totals()
    const stores = storesOf(payload)
    const ports = { stores, holder: 'rebuild', now: () => new Date() }
    await withLease(ports, 'projector', (lease) =>
      rebuild(stores.projections, lease(), { defaultTimeZone: 'UTC', now: ports.now }),
    )
    expect(await totals()).toEqual(before)
    expect((await lookUp()).documents).toBe(0)
    const [copy] = (await payload.find({ collection: 'articles', where: { title: { equals: 'Oars and tar' } } })).docs
    const query = { figure: 'score.craft', collection: 'articles', id: String(copy?.id) }
    const why = (await editor.get('/content-ops/explain', query)).body
    expect(why.inputs).toContainEqual({ name: 'lost.originality', value: expect.any(Number) })
    expect(why.sample.items[0].fact).toBe((await desk.facts('articles', copy?.id)).at(-1)?.id)
  })
})
