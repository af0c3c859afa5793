import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases } from '../support/databases.ts'
import { paragraphs } from '../support/paragraphs.ts'
import type { Json } from './client.ts'
import { type Newsroom, newsroom } from './newsroom.ts'
import { consumer, login } from './people.ts'

type Id = string | number

describe.each(databases)('what articles lose most by, on %s', (database) => {
  let room: Newsroom
  let desk: Newsroom['desk']
  let payload: Newsroom['payload']
  let editor: Newsroom['editor']
  let ann: Id
  let web: Id

  beforeAll(async () => {
    room = await newsroom(database)
    ;({ desk, payload, editor } = room)
    ann = (await payload.create({ collection: 'authors', data: { name: 'Ann' } as never })).id
    web = (await payload.create({ collection: 'channels', data: { name: 'Web', kind: 'owned' } as never })).id
    await publish('One of Ann', { credits: [{ author: ann }] })
    await publish('Two of Ann', { credits: [{ author: ann }], channels: [web] })
    await publish('Of nobody', {})
    await publish('Taken back', { credits: [{ author: ann }], channels: [web], _status: 'published' }).then((id) =>
      editor.send('PATCH', `/articles/${id}`, { _status: 'draft' }),
    )
    await desk.project()
  })
  afterAll(() => room.close())

  const publish = async (title: string, data: object): Promise<Id> => {
    const body = paragraphs(`A short text about ${title}, with nothing else in it.`)
    return (await editor.send('POST', '/articles', { title, language: 'en', body, _status: 'published', ...data })).body
      .doc.id
  }
  const losses = async (query = {}): Promise<Json> => (await editor.get('/content-ops/quality/losses', query)).body

  it('adds up to what their scores say', async () => {
    const { docs } = await payload.find({ collection: 'articles', where: { _status: { equals: 'published' } } })
    const scores = await Promise.all(
      docs.map(async ({ id }) => (await editor.get(`/content-ops/quality/articles/${id}`)).body),
    )
    const report = await losses()
    expect(report).toMatchObject({ articles: 3, read: 3, formula: 'craft-2' })
    const mean = scores.reduce((sum: number, { craft }: Json) => sum + 100 - craft.score, 0) / 3
    const sum = (rows: readonly Json[], name: string): number => rows.reduce((total, row) => total + row[name], 0)
    expect(sum(report.dimensions, 'lost')).toBeCloseTo(mean, 4)
    expect(sum(report.rules, 'points')).toBeCloseTo(mean, 4)
    const points = report.rules.map((rule: Json) => rule.points)
    expect(points).toEqual(points.toSorted((a: number, b: number) => b - a))
    const author = report.rules.find(({ rule }: Json) => rule === 'missing-author')
    expect(author).toMatchObject({ articles: 1, dimension: 'metadata', examples: [{ title: 'Of nobody' }] })
  })

  const explain = async (query: Readonly<Record<string, string>>): Promise<Json> => {
    const { status, body } = await editor.get('/content-ops/explain', query)
    expect({ query, status, errors: body.errors }).toEqual({ query, status: 200, errors: undefined })
    return body
  }

  it.each(['site', 'author'])('explains each of its numbers with the articles behind it, of the %s', async (by) => {
    const line = by === 'author' ? { author: String(ann) } : {}
    const report = await losses(line)
    const sumOf = ({ sample }: Json) => sample.items.reduce((sum: number, { amount }: Json) => sum + amount, 0)
    for (const { name, lost } of report.dimensions) {
      const why = await explain({ figure: 'losses.dimension', dimension: name, ...line })
      expect(why).toMatchObject({ value: lost, unit: 'points', formula: { version: report.formula } })
      expect(sumOf(why) / report.read).toBeCloseTo(lost, 5)
      const rules = why.inputs.filter((input: Json) => input.name.startsWith('rule.'))
      expect(rules.reduce((sum: number, { value }: Json) => sum + value, 0)).toBeCloseTo(lost, 4)
    }
    for (const { rule, points, articles, examples } of report.rules) {
      const why = await explain({ figure: 'losses.rule', rule, ...line })
      expect(why.value).toBe(points)
      expect(sumOf(why) / report.read).toBeCloseTo(points, 5)
      expect(why.sample.items.every(({ title, fact, at }: Json) => title && fact && at)).toBe(true)
      const count = await explain({ figure: 'losses.rule.articles', rule, ...line })
      expect(count).toMatchObject({ value: articles, sample: { n: articles, truncated: false } })
      expect(sumOf(count)).toBe(articles)
      const [{ collection, id, points: own }] = examples
      expect((await explain({ figure: 'score.craft.points', rule, collection, id })).value).toBe(own)
    }
    expect((await explain({ figure: 'losses.articles', ...line })).value).toBe(report.articles)
    expect((await explain({ figure: 'losses.read', ...line })).value).toBe(report.read)
  })

  it('explains nothing that it does not tell, and to nobody who may not read it', async () => {
    const refused = async (query: Readonly<Record<string, string>>) => {
      const { status, body } = await editor.get('/content-ops/explain', query)
      return [status, body.errors[0].path]
    }
    expect(await refused({ figure: 'losses.dimension' })).toEqual([400, 'dimension'])
    expect(await refused({ figure: 'losses.rule', rule: 'charm' })).toEqual([400, 'rule'])
    const none = await explain({ figure: 'losses.dimension', dimension: 'media', author: 'none of these' })
    expect(none).toMatchObject({ value: null, sample: { n: 0 } })
    const rule = await explain({ figure: 'losses.rule', rule: 'thin-text', author: 'none of these' })
    expect(rule).toMatchObject({ value: null, sample: { n: 0 } })
    const author = await login(payload, room.url, 'author', 'Alone')
    const query = { figure: 'losses.dimension', dimension: 'media' }
    expect((await author.get('/content-ops/explain', query)).status).toBe(403)
  })

  it('says of how many articles it cannot tell, and names for each the fact that its score is of', async () => {
    const query = { figure: 'losses.dimension', dimension: 'substance', author: String(ann) }
    const [item, ...others] = (await explain(query)).sample.items
    const last = (await desk.facts('articles', item.id)).at(-1)
    expect({ fact: item.fact, at: item.at }).toEqual({ fact: last?.id, at: last?.occurredAt })
    const where = { subjectId: { equals: item.id } }
    await payload.db.updateOne({ collection: 'ops-scores', where, data: { formula: 'craft-0' } })
    const missing = { what: 'craft score', n: 1, reason: 'not scored under the active formula' }
    expect(await explain(query)).toMatchObject({ missing: [missing], sample: { n: others.length } })
    const { author: _, ...ofAll } = query
    expect(await explain(ofAll)).toMatchObject({ missing: [missing] })
    await payload.db.updateOne({ collection: 'ops-scores', where, data: { formula: 'craft-2' } })
    expect((await explain(query)).missing).toEqual([])
  })

  it('is told of an author, a channel, or both', async () => {
    expect((await losses({ author: String(ann) })).articles).toBe(2)
    expect((await losses({ channel: String(web) })).articles).toBe(1)
    expect((await losses({ author: String(ann), channel: String(web) })).articles).toBe(1)
    expect(await losses({ author: 'none of these' })).toMatchObject({ articles: 0, rules: [], dimensions: [] })
  })

  it('is the same over GraphQL', async () => {
    const { body } = await editor.graphql(
      `query ($author: ID) { contentOpsLosses(author: $author) { articles rules { rule points articles } } }`,
      { author: String(ann) },
    )
    const { articles, rules } = await losses({ author: String(ann) })
    expect(body.data.contentOpsLosses).toEqual({
      articles,
      rules: rules.map(({ rule, points, articles: of }: Json) => ({ rule, points, articles: of })),
    })
  })

  it('explains itself over GraphQL too', async () => {
    const { body } = await editor.graphql(
      `query ($author: ID) { contentOpsExplain(figure: "losses.dimension", dimension: MEDIA, author: $author) {
        value unit inputs { name value } sample { n } } }`,
      { author: String(ann) },
    )
    const { value, unit, inputs, sample } = await explain({
      figure: 'losses.dimension',
      dimension: 'media',
      author: String(ann),
    })
    expect(body.data.contentOpsExplain).toEqual({ value, unit, inputs, sample: { n: sample.n } })
  })

  it('is open to whoever may read scores: an author of the own articles only', async () => {
    const author = await login(payload, room.url, 'author')
    const own = (await payload.create({ collection: 'authors', data: { name: 'Own', user: author.id } as never })).id
    const path = '/content-ops/quality/losses'
    expect((await author.get(path)).status).toBe(403)
    expect((await author.get(path, { author: String(ann) })).status).toBe(403)
    expect((await author.get(path, { author: String(own) })).status).toBe(200)
    expect((await (await consumer(payload, room.url, 'stats:read')).get(path)).status).toBe(200)
    expect((await (await consumer(payload, room.url, 'content:read')).get(path)).status).toBe(403)
    expect((await editor.get(path, { auther: '1' })).status).toBe(400)
  })
})
