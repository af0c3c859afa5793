import { createLocalReq, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scorecardReport } from '../../src/reports/scorecardReport.ts'
import { CRAFT_FORMULA } from '../../src/scoring/CRAFT_FORMULA.ts'
import { reconcileAndLog } from '../../src/worker/reconcileAndLog.ts'
import { databases } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'
import { paragraphs } from '../support/paragraphs.ts'
import { scorecardByGraphql } from './asked.ts'
import { type Client, clientOf, type Json } from './client.ts'
import { fill, type House, house } from './house.ts'
import { consumer, login } from './people.ts'
import { type Server, startServer } from './server.ts'

type Id = string | number

const QUERIES: readonly Readonly<Record<string, string | number>>[] = [
  { by: 'site' },
  { by: 'site', grain: 'month', from: '2026-07-01', to: '2026-10-31' },
  { by: 'site', grain: 'week', from: '2026-08-01', to: '2026-09-15', language: 'zh' },
  { by: 'author', grain: 'month', from: '2026-07-01', to: '2026-10-31' },
  { by: 'author', grain: 'day', from: '2026-08-01', to: '2026-08-31' },
  { by: 'author', grain: 'month' },
  { by: 'channel', grain: 'month', from: '2026-07-15', to: '2026-10-10' },
  { by: 'author-channel' },
  { by: 'author-channel', grain: 'month', limit: 5 },
  { by: 'topic', rollup: 'true' },
  { by: 'author', author: 'none' },
]

describe.each(databases)('over HTTP on %s', (database) => {
  let desk: Desk
  let server: Server
  let things: House
  let editor: Client
  let anonymous: Client

  beforeAll(async () => {
    desk = await openDesk(database)
    server = await startServer(desk.payload)
    things = await house(desk)
    await fill(things)
    editor = await login(desk.payload, server.url, 'editor')
    anonymous = clientOf(server.url)
    await desk.project()
  })

  afterAll(async () => {
    await server.close()
    await desk.close()
  })

  const scorecard = async (
    client: Client,
    query: Readonly<Record<string, string | number | undefined>>,
  ): Promise<Json> => {
    const { status, body } = await client.get('/content-ops/scorecards', query)
    expect({ status, body }).toMatchObject({ status: 200 })
    return body
  }

  it('shows in the scorecard what an editor has written and published over REST', async () => {
    const ada = String(things.authors.ada)
    const before = (await scorecard(editor, { by: 'author', author: ada })).rows[0]
    const { body: created } = await editor.send('POST', '/articles?draft=true', {
      title: 'Written over REST',
      body: paragraphs('Seven words are in this one paragraph.'),
      credits: [
        { author: things.authors.ada, share: 0.25 },
        { author: things.authors.ben, share: 0.75 },
      ],
      channels: [things.channels.letter],
    })
    await desk.project()
    expect((await scorecard(editor, { by: 'author', author: ada })).rows[0]).toEqual(before)
    const { status } = await editor.send('PATCH', `/articles/${created.doc.id}`, { _status: 'published' })
    expect(status).toBe(200)
    await desk.project()
    const after = (await scorecard(editor, { by: 'author', author: ada })).rows[0]
    expect(after.published).toBeCloseTo(before.published + 0.25, 6)
    expect(after.live).toBeCloseTo(before.live + 0.25, 6)
    expect(after.author).toEqual({ id: ada, name: 'Ada' })
  })

  it('counts the withdrawal and the return of an article', async () => {
    const before = (await scorecard(editor, { by: 'site' })).rows[0]
    const { body } = await editor.send('POST', '/articles', { title: 'Back and forth', _status: 'published' })
    await editor.send('PATCH', `/articles/${body.doc.id}`, { _status: 'draft' })
    await editor.send('PATCH', `/articles/${body.doc.id}`, { _status: 'published' })
    await desk.project()
    const after = (await scorecard(editor, { by: 'site' })).rows[0]
    expect([after.published, after.withdrawn, after.republished, after.live]).toEqual([
      before.published + 1,
      before.withdrawn + 1,
      before.republished + 1,
      before.live + 1,
    ])
  })

  it.each(QUERIES)('answers %j over REST, over GraphQL and to a direct call alike', async (query) => {
    const rest = await scorecard(editor, query)
    expect(rest.rows.length).toBeGreaterThan(0)
    expect(await scorecardByGraphql(editor, { ...query, ...('rollup' in query ? { rollup: true } : {}) })).toEqual(rest)
    const { docs } = await desk.payload.find({ collection: 'users', where: { role: { equals: 'editor' } } })
    const user = { ...docs[0], collection: 'users' } as PayloadRequest['user']
    const direct = await scorecardReport(await createLocalReq({ user: user as never }, desk.payload), query)
    expect(JSON.parse(JSON.stringify(direct))).toEqual(rest)
  })

  it('gives every row once, in the same order, however small the pages are', async () => {
    const query = { by: 'author-channel', grain: 'month', from: '2026-07-01', to: '2026-10-31' }
    const whole = await scorecard(editor, { ...query, limit: 1000 })
    expect(whole.next).toBeNull()
    for (const limit of [1, 3, 7, whole.rows.length]) {
      const rows: Json[] = []
      let after: string | undefined
      do {
        const page: Json = await scorecard(editor, { ...query, limit, after })
        expect(page.rows.length).toBeLessThanOrEqual(limit)
        rows.push(...page.rows)
        after = page.next ?? undefined
      } while (after)
      expect(rows).toEqual(whole.rows)
    }
  })

  it('counts undated documents in all-time totals and in no day', async () => {
    const allTime = (await scorecard(editor, { by: 'site' })).rows[0]
    const dated = (await scorecard(editor, { by: 'site', from: '1990-01-01', to: '2030-12-31' })).rows[0]
    expect(allTime.published).toBe(dated.published + 2)
    const months = await scorecard(editor, { by: 'site', grain: 'month' })
    const undated = months.rows.find((row: Json) => row.period === null)
    expect(undated).toMatchObject({ published: 2, from: null, to: null })
    expect(months.rows.reduce((sum: number, row: Json) => sum + row.published, 0)).toBe(allTime.published)
  })

  it('filters by language, topic and channel, and rolls a topic up to distinct documents', async () => {
    const published = async (query: Record<string, string | number>) =>
      (await scorecard(editor, { by: 'site', from: '2026-07-01', to: '2026-10-31', ...query })).rows[0]?.published ?? 0
    const { garden, roses } = things.topics
    expect(await published({})).toBe(9)
    expect(await published({ language: 'zh' })).toBe(1)
    expect(await published({ language: 'en' })).toBe(8)
    expect(await published({ topic: garden })).toBe(2)
    expect(await published({ topic: roses })).toBe(3)
    expect(await published({ topic: garden, rollup: 1 })).toBe(4)
    expect(await published({ channel: things.channels.letter })).toBe(3)
    const authors = await scorecard(editor, { by: 'author', from: '2026-07-01', to: '2026-10-31' })
    const sum = authors.rows.reduce((total: number, row: Json) => total + row.published, 0)
    expect(sum).toBeCloseTo(9, 4)
  })

  describe('asked by', () => {
    it('nobody, answers 401', async () => {
      for (const path of [
        'scorecards?by=site',
        'explain?figure=scorecard.live&by=site',
        'quality/articles/1',
        'health',
      ]) {
        expect((await anonymous.get(`/content-ops/${path}`)).status).toBe(401)
      }
      expect((await anonymous.send('POST', '/content-ops/quality', { markdown: 'A text.' })).status).toBe(401)
      const { body } = await anonymous.graphql('{ contentOpsScorecards(by: SITE) { rows { live } } }')
      expect(body.errors[0].extensions).toMatchObject({ code: 'REPORT_REFUSED', status: 401 })
      expect(body.data.contentOpsScorecards).toBeNull()
    })

    it('a consumer, answers with stats:read and not without it', async () => {
      const reader = await consumer(desk.payload, server.url, 'stats:read')
      const other = await consumer(desk.payload, server.url, 'content:read', 'events:read')
      const query = { by: 'author-channel', grain: 'month' }
      expect(await scorecard(reader, query)).toEqual(await scorecard(editor, query))
      expect((await reader.send('POST', '/content-ops/quality', { markdown: 'A text.' })).status).toBe(200)
      expect((await other.get('/content-ops/scorecards', query)).status).toBe(403)
      expect((await other.send('POST', '/content-ops/quality', { markdown: 'A text.' })).status).toBe(403)
      const { body } = await other.graphql('{ contentOpsScorecards(by: SITE) { rows { live } } }')
      expect(body.errors[0].extensions).toMatchObject({ code: 'REPORT_REFUSED', status: 403 })
    })

    it('a key that nobody has, answers 401', async () => {
      const stranger = clientOf(server.url, 'consumers API-Key 00000000-0000-0000-0000-000000000000')
      expect((await stranger.get('/content-ops/scorecards?by=site')).status).toBe(401)
    })

    it('an outreach person, answers 403', async () => {
      const outreach = await login(desk.payload, server.url, 'outreach')
      expect((await outreach.get('/content-ops/scorecards?by=site')).status).toBe(403)
    })

    it('an author, answers with its own figures and the totals of the site', async () => {
      const author = await login(desk.payload, server.url, 'author')
      const { ada, ben } = things.authors
      expect((await author.get('/content-ops/scorecards?by=author')).status).toBe(403)
      await desk.payload.update({ collection: 'authors', id: ada, data: { user: author.id } as never })
      const own = await scorecard(author, { by: 'author', grain: 'month' })
      expect(own).toEqual(await scorecard(editor, { by: 'author', grain: 'month', author: String(ada) }))
      expect(await scorecard(author, { by: 'site' })).toEqual(await scorecard(editor, { by: 'site' }))
      const channels = await scorecard(author, { by: 'channel' })
      expect(channels.rows).toEqual((await scorecard(editor, { by: 'channel', author: String(ada) })).rows)
      for (const by of ['author', 'site', 'author-channel', 'topic']) {
        expect((await author.get('/content-ops/scorecards', { by, author: String(ben) })).status).toBe(403)
        expect((await author.get('/content-ops/scorecards', { by, author: 'none' })).status).not.toBe(200)
      }
      const { body } = await author.graphql(`{ contentOpsScorecards(by: AUTHOR, author: "${ben}") { rows { live } } }`)
      expect(body.errors[0].extensions).toMatchObject({ status: 403, errors: [{ path: 'author' }] })
    })
  })

  describe('the score of a document', () => {
    it('is the same over REST and GraphQL, and 404 for what is not live', async () => {
      const id = await things.article({ title: 'To be scored', at: '2026-10-20T10:00:00Z', words: 60 })
      await desk.project()
      const { body: rest } = await editor.get(`/content-ops/quality/articles/${id}`)
      const { body } = await editor.graphql(
        `query ($id: ID!) { contentOpsQuality(collection: "articles", id: $id) {
          craft { score formula dimensions { name weight lost } findings { dimension rule points path from to reason mend data source { collection id title } } }
          review { score } result { score } combined { score weights { craft review result } formula } percentile
          fluency { language articles least on learned { articles at } }
          compared
          asOf { position pending }
        } }`,
        { id },
      )
      const lower = (entry: Json) => ({
        ...entry,
        ...(entry.name ? { name: entry.name.toLowerCase() } : { dimension: entry.dimension.toLowerCase() }),
      })
      const { craft, ...others } = body.data.contentOpsQuality
      expect({
        ...others,
        craft: { ...craft, dimensions: craft.dimensions.map(lower), findings: craft.findings.map(lower) },
      }).toEqual({
        ...rest,
        craft: {
          ...rest.craft,
          findings: rest.craft.findings.map((finding: Json) => ({ from: null, to: null, data: null, ...finding })),
        },
      })
      expect(rest.craft.findings.length).toBeGreaterThan(0)
      await editor.send('PATCH', `/articles/${id}`, { _status: 'draft' })
      await desk.project()
      expect((await editor.get(`/content-ops/quality/articles/${id}`)).status).toBe(404)
      expect((await editor.get('/content-ops/quality/users/1')).status).toBe(404)
    })

    it('is the same for a text that is not saved as for the document made of it', async () => {
      const text = { title: 'Twice the same text', body: paragraphs('A short text.', 'And another paragraph of it.') }
      const { body: unsaved } = await editor.send('POST', '/content-ops/quality', { ...text, language: 'en' })
      expect(unsaved.craft.score).toBeGreaterThan(0)
      expect(unsaved.combined.score).toBe(unsaved.craft.score)
      const { body: markdown } = await editor.send('POST', '/content-ops/quality', {
        title: text.title,
        markdown: 'A short text.\n\nAnd another paragraph of it.',
        language: 'en',
      })
      expect(markdown.craft.score).toBe(unsaved.craft.score)
      const { body: plain } = await editor.send('POST', '/content-ops/quality', {
        title: text.title,
        text: 'A short text.\n\nAnd another paragraph of it.',
        language: 'en',
      })
      expect(plain.craft.score).toBe(unsaved.craft.score)
      const both = await editor.send('POST', '/content-ops/quality', { text: 'A text.', markdown: 'A text.' })
      expect([both.status, both.body.errors[0].path]).toEqual([400, 'body'])
      const found = plain.craft.findings.find(({ rule }: { rule: string }) => rule === 'nothing-to-source')
      expect(found.mend).toBe('Write the text first: 60 words are the least.')
    })

    it('has a history, each score with the fact that brought it and an explanation', async () => {
      const id = await things.article({ title: 'To be scored twice', at: '2026-10-20T10:00:00Z', words: 60 })
      await editor.send('PATCH', `/articles/${id}`, { excerpt: 'A summary of it.', _status: 'published' })
      await desk.project()
      const { body } = await editor.get(`/content-ops/quality/articles/${id}/history`)
      const facts = await desk.facts('articles', id)
      expect(
        body.versions.map(({ fact, type, at, score, formula }: Json) => ({ fact, type, at, score, formula })),
      ).toEqual(
        facts
          .map(({ id: fact, type, occurredAt: at, state: { craft } }) => ({
            fact,
            type,
            at,
            score: craft?.score,
            formula: CRAFT_FORMULA,
          }))
          .reverse(),
      )
      for (const { fact, score } of body.versions) {
        const query = `figure=score.craft&collection=articles&id=${id}&fact=${fact}`
        const { body: explained } = await editor.get(`/content-ops/explain?${query}`)
        expect(explained).toMatchObject({
          value: score,
          formula: { version: CRAFT_FORMULA },
          sample: { items: [{ fact }] },
        })
      }
      const unknown = `figure=score.craft&collection=articles&id=${id}&fact=nothing`
      const refused = await editor.get(`/content-ops/explain?${unknown}`)
      expect([refused.status, refused.body.errors[0].path]).toEqual([400, 'fact'])
      const { body: graphql } = await editor.graphql(
        `query ($id: ID!) { contentOpsQualityHistory(collection: "articles", id: $id) {
          versions { fact score } } }`,
        { id },
      )
      expect(graphql.data.contentOpsQualityHistory.versions).toEqual(
        body.versions.map(({ fact, score }: Json) => ({ fact, score })),
      )
      expect((await anonymous.get(`/content-ops/quality/articles/${id}/history`)).status).toBe(401)
    })

    describe('that is not saved, over GraphQL', () => {
      const QUERY = `query ($title: String, $body: ContentOpsJson, $markdown: String) {
        contentOpsTextQuality(title: $title, excerpt: "What it is about.", body: $body, markdown: $markdown, language: "en") {
          craft { score findings { rule points path } } percentile
        }
      }`
      const rest = async (text: object): Promise<Json> => {
        const asked = { excerpt: 'What it is about.', language: 'en', ...text }
        const { craft, percentile } = (await editor.send('POST', '/content-ops/quality', asked)).body
        const findings = craft.findings.map(({ rule, points, path }: Json) => ({ rule, points, path }))
        return { craft: { score: craft.score, findings }, percentile }
      }
      const refusal = async (client: Client, text: object): Promise<Json> => {
        const { status, errors } = (await client.graphql(QUERY, text)).body.errors[0].extensions
        return [status, errors[0].path]
      }

      it.each([
        { title: 'A Lexical value', body: paragraphs('A short text.', 'And another paragraph of it.') },
        { title: 'Markdown', markdown: 'A short text.\n\nAnd another paragraph of it.', body: null },
      ])('is the same as over REST: $title', async (text) => {
        const { body } = await editor.graphql(QUERY, text)
        expect(body.data?.contentOpsTextQuality).toEqual(await rest(text))
        expect(body.data.contentOpsTextQuality.craft.findings.length).toBeGreaterThan(0)
      })

      it('takes a Lexical value that stands in the query itself', async () => {
        const inline = '{ contentOpsTextQuality(body: { root: { children: [] } }) { craft { score } } }'
        const { body } = await editor.graphql(inline)
        expect(body.data.contentOpsTextQuality.craft.score).toBeLessThan(100)
      })

      it('refuses what REST refuses', async () => {
        expect(await refusal(editor, {})).toEqual([400, 'body'])
        expect(await refusal(editor, { markdown: 'a', body: paragraphs('b') })).toEqual([400, 'body'])
        expect(await refusal(editor, { markdown: 'x'.repeat(1_000_001) })).toEqual([413, ''])
        expect(await refusal(editor, { body: paragraphs('作'.repeat(400_000)) })).toEqual([413, ''])
        expect(await refusal(anonymous, { markdown: 'a' })).toEqual([401, ''])
        const other = await consumer(desk.payload, server.url, 'outreach:read')
        expect(await refusal(other, { markdown: 'a' })).toEqual([403, ''])
      })
    })
  })

  it('tells over REST and GraphQL how the worker is', async () => {
    const { body } = await editor.get('/content-ops/health')
    expect(body).toMatchObject({ pending: 0, timeZone: 'UTC', wantedTimeZone: null, lastReconcile: null })
    expect(body).toMatchObject({ formula: CRAFT_FORMULA, rescoring: null })
    await reconcileAndLog({ payload: desk.payload, now: () => new Date(), signal: new AbortController().signal })
    const { lastReconcile } = (await editor.get('/content-ops/health')).body
    expect(lastReconcile).toMatchObject({ facts: 0, failed: 0 })
    expect(lastReconcile.documents).toBeGreaterThan(0)
    const { body: graphql } = await editor.graphql(
      '{ contentOpsHealth { status worker { running leaseUntil } position pending generation timeZone overdue { id } } }',
    )
    expect(graphql.data.contentOpsHealth).toMatchObject({ position: body.position, pending: 0, overdue: [] })
    expect(graphql.data.contentOpsHealth.status).toBe(body.status.toUpperCase())
  })

  it('merges and unmerges authors as the document says', async () => {
    const extra = (await desk.payload.create({ collection: 'authors', data: { name: 'Ada L.' } })).id
    const path = `/content-ops/authors/${extra}/merge`
    expect((await anonymous.send('POST', path, { into: things.authors.ada })).status).toBe(403)
    expect((await editor.send('POST', path, {})).body.errors[0].path).toBe('into')
    expect((await editor.send('POST', path, { into: String(things.authors.ada) })).status).toBe(200)
    expect((await editor.send('POST', `/content-ops/authors/${extra}/unmerge`)).status).toBe(200)
    expect((await editor.send('POST', `/content-ops/authors/${extra}/unmerge`)).status).toBe(400)
  })

  describe('after merges', () => {
    const author = async (name: string, more: object = {}) =>
      (await desk.payload.create({ collection: 'authors', data: { name, ...more } as never })).id
    const merge = (role: string, id: Id, into: Id) =>
      editor.send('POST', `/content-ops/${role}/${id}/merge`, { into: String(into) })
    const wrote = (id: Id, ...more: readonly Id[]) =>
      things.article({
        title: `By ${[id, ...more].join(' and ')}`,
        at: '2026-08-20T10:00:00Z',
        credits: [id, ...more].map((author) => ({ author })),
        channels: [things.channels.letter],
      })

    it('shows under an id that was merged what it counts as now, and explains it', async () => {
      const [from, into] = [await author('Dee'), await author('D. Doe')]
      await wrote(from)
      await wrote(into)
      const asked = { by: 'author', author: String(from) }
      const figure = { ...asked, figure: 'scorecard.published' }
      await desk.project()
      await merge('authors', from, into)
      // What the projector has not taken in yet is not in the rows either.
      expect((await scorecard(editor, asked)).rows).toMatchObject([{ author: { id: String(from) }, published: 1 }])
      await desk.project()
      expect((await scorecard(editor, asked)).rows).toMatchObject([
        { author: { id: String(into), name: 'D. Doe' }, published: 2 },
      ])
      expect((await editor.get('/content-ops/explain', figure)).body).toMatchObject({ value: 2, sample: { n: 2 } })
    })

    it('does the same for channels and topics, with what lies below a topic', async () => {
      const { payload } = desk
      const channel = (await payload.create({ collection: 'channels', data: { name: 'Old letter' } as never })).id
      const topic = (await payload.create({ collection: 'topics', data: { name: 'Gardens' } as never })).id
      const below = (await payload.create({ collection: 'topics', data: { name: 'Ponds', parent: topic } as never })).id
      const into = (await payload.create({ collection: 'topics', data: { name: 'Yards' } as never })).id
      const [ada] = [things.authors.ada]
      const at = '2026-08-21T10:00:00Z'
      const about = { at, credits: [{ author: ada }], channels: [channel] }
      await things.article({ ...about, title: 'Gardens', topics: [topic] })
      await things.article({ ...about, title: 'Ponds', topics: [below] })
      await merge('channels', channel, things.channels.site)
      await merge('topics', topic, into)
      await desk.project()
      const range = { from: '2026-08-21', to: '2026-08-21' }
      const site = { id: String(things.channels.site), name: 'Site' }
      const line = await scorecard(editor, { by: 'channel', channel: String(channel), ...range })
      expect(line.rows).toMatchObject([{ channel: site, published: 2 }])
      const filtered = await scorecard(editor, { by: 'author', channel: String(channel), ...range })
      expect(filtered.rows).toMatchObject([{ author: { id: String(ada) }, published: 2 }])
      for (const id of [topic, into]) {
        const plain = await scorecard(editor, { by: 'topic', topic: String(id), ...range })
        expect(plain.rows).toMatchObject([{ topic: { id: String(into), name: 'Yards' }, published: 1 }])
        const together = await scorecard(editor, { by: 'topic', topic: String(id), rollup: 'true', ...range })
        expect(together.rows).toMatchObject([{ topic: { id: String(into) }, published: 2 }])
      }
    })

    it('gives a person with several bylines all of them, and those merged into one as one', async () => {
      const { id: user, ...person } = await login(desk.payload, server.url, 'author', 'two-names')
      const [one, two, three] = [await author('Eve', { user }), await author('E. V.', { user }), await author('Eva')]
      await wrote(one)
      await wrote(one, two)
      const alone = await wrote(three)
      await desk.project()
      const lines = async (query: object = {}) =>
        (await scorecard(person, { by: 'author', ...query })).rows.map((row: Json) => [row.author.id, row.published])
      expect((await lines()).toSorted()).toEqual(
        [
          [String(one), 1.5],
          [String(two), 0.5],
        ].toSorted(),
      )
      const [channel] = (await scorecard(person, { by: 'channel' })).rows
      expect(channel).toMatchObject({ channel: { id: String(things.channels.letter) }, published: 2 })
      // An article with both bylines is one article.
      expect(channel.quality.craft).toMatchObject({ n: 2, weight: 2 })
      const explained = await person.get('/content-ops/explain', {
        by: 'channel',
        channel: String(things.channels.letter),
        figure: 'scorecard.published',
      })
      expect(explained.body).toMatchObject({ value: 2, sample: { n: 3 } })
      expect((await person.get('/content-ops/scorecards', { by: 'author', author: String(three) })).status).toBe(403)
      expect((await person.get(`/content-ops/quality/articles/${alone}`)).status).toBe(403)

      await merge('authors', two, one)
      await merge('authors', three, one)
      await desk.project()
      expect(await lines()).toEqual([[String(one), 3]])
      expect(await lines({ author: String(two) })).toEqual([[String(one), 3]])
      expect((await scorecard(person, { by: 'channel' })).rows).toMatchObject([{ published: 3 }])
      expect((await person.get(`/content-ops/quality/articles/${alone}`)).status).toBe(200)

      await merge('authors', one, things.authors.cy)
      await desk.project()
      const cy = await scorecard(editor, { by: 'author', author: String(things.authors.cy) })
      expect((await scorecard(person, { by: 'author' })).rows).toEqual(cy.rows)
      await editor.send('POST', `/content-ops/authors/${one}/unmerge`)
    })
  })
})
