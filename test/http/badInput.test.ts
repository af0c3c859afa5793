import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { databases } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'
import { paragraphs } from '../support/paragraphs.ts'
import type { Answer, Client, Json } from './client.ts'
import { fill, type House, house } from './house.ts'
import { login } from './people.ts'
import { rowCounts } from './rowCounts.ts'
import { type Server, startServer } from './server.ts'

const FIVE_MB = 5_000_000

/** The paths and messages of an answer's errors, whether they are the product's own or Payload's. */
const errorsOf = ({ body }: Answer): readonly { readonly path: string; readonly message: string }[] =>
  body.errors.flatMap((error: Json) => error.data?.errors ?? [error])

describe.each(databases)('bad input on %s', (database) => {
  let desk: Desk
  let server: Server
  let things: House
  let editor: Client
  let before: Readonly<Record<string, number>>

  beforeAll(async () => {
    desk = await openDesk(database)
    server = await startServer(desk.payload)
    things = await house(desk)
    await fill(things)
    editor = await login(desk.payload, server.url, 'editor')
    await desk.project()
  })

  afterAll(async () => {
    await server.close()
    await desk.close()
  })

  beforeEach(async () => {
    before = await rowCounts(desk.payload)
  })

  /** Refused with this status, naming this path, and not a row or a file more or less than before. */
  const refused = async (answer: Answer, status: number, path: string): Promise<string> => {
    const errors = errorsOf(answer)
    expect({ status: answer.status, paths: errors.map((error) => error.path) }).toEqual({ status, paths: [path] })
    expect(errors[0]?.message.length).toBeGreaterThan(10)
    expect(await rowCounts(desk.payload)).toEqual(before)
    return errors[0]?.message ?? ''
  }

  describe('to a report', () => {
    it.each([
      [{ by: 'site', from: '2026-10-01', to: '2026-09-01' }, 'from'],
      [{ by: 'site', from: '2026-02-30', to: '2026-09-01' }, 'from'],
      [{ by: 'site', from: '2026-02-01' }, 'to'],
      [{ by: 'site', grain: 'fortnight' }, 'grain'],
      [{ by: 'person' }, 'by'],
      [{}, 'by'],
      [{ by: 'site', limit: '0' }, 'limit'],
      [{ by: 'site', limit: '-1' }, 'limit'],
      [{ by: 'site', limit: '1001' }, 'limit'],
      [{ by: 'site', limit: '1e2' }, 'limit'],
      [{ by: 'site', after: 'page two' }, 'after'],
      [{ by: 'site', after: 'W10' }, 'after'],
      [{ by: 'site', language: 'e n' }, 'language'],
      [{ by: 'site', rollup: '1' }, 'rollup'],
      [{ by: 'site', author: 'none' }, 'author'],
      [{ by: 'site', grian: 'month' }, 'grian'],
    ])('answers %j with 400 and the path %s', async (query, path) => {
      await refused(await editor.get('/content-ops/scorecards', query as Record<string, string>), 400, path)
    })

    it('answers an argument that was given twice with 400', async () => {
      await refused(await editor.get('/content-ops/scorecards?by=site&by=author'), 400, 'by')
    })

    it('answers more than 50,000 cells by naming a coarser grain', async () => {
      const range = { from: '1900-01-01', to: '2099-12-31' }
      const days = await editor.get('/content-ops/scorecards', { by: 'site', grain: 'day', ...range })
      expect(await refused(days, 400, 'grain')).toContain('grain=week')
      const weeks = await editor.get('/content-ops/scorecards', { by: 'author-channel', grain: 'week', ...range })
      expect(await refused(weeks, 400, 'grain')).toContain('grain=month')
      expect((await editor.get('/content-ops/scorecards', { by: 'site', grain: 'month', ...range })).status).toBe(200)
    })

    it('answers over GraphQL with the same paths', async () => {
      const { body } = await editor.graphql(
        '{ contentOpsScorecards(by: SITE, from: "2026-10-01", to: "2026-09-01", limit: 0) { next } }',
      )
      expect(body.errors[0].extensions).toMatchObject({ code: 'REPORT_REFUSED', status: 400 })
      expect(body.errors[0].extensions.errors.map(({ path }: Json) => path)).toEqual(['from', 'limit'])
      const unknown = await editor.graphql(
        'query ($by: ContentOpsScorecardCut!) { contentOpsScorecards(by: $by) { next } }',
        { by: 'PERSON' },
      )
      expect(unknown.body.errors[0].message).toContain('PERSON')
      expect(unknown.body.data).toBeUndefined()
    })
  })

  describe('an id that nothing has', () => {
    it.each(['abc', '0', '999999999999', '000000000000000000000000', "1' OR 1=1", '%00', '../users', '作者'])(
      'finds nothing and breaks nothing: %s',
      async (id) => {
        const name = encodeURIComponent(id)
        const rows = await editor.get('/content-ops/scorecards', { by: 'author', author: id })
        expect([rows.status, rows.body.rows]).toEqual([200, []])
        const part = await editor.get('/content-ops/scorecards', { by: 'site', author: id, channel: id, topic: id })
        expect([part.status, part.body.rows]).toEqual([200, []])
        const explained = { figure: 'scorecard.live', by: 'author', author: id }
        expect((await editor.get('/content-ops/explain', explained)).body.value).toBeNull()
        expect((await editor.get(`/content-ops/quality/articles/${name}`)).status).toBe(404)
        const ada = String(things.authors.ada)
        await refused(await editor.send('POST', `/content-ops/authors/${name}/merge`, { into: ada }), 400, 'id')
        await refused(await editor.send('POST', `/content-ops/authors/${ada}/merge`, { into: id }), 400, 'into')
      },
    )
  })

  describe('a name that every object has', () => {
    it.each(['toString', 'constructor', '__proto__', 'hasOwnProperty'])(
      'is no figure and no collection: %s',
      async (name) => {
        const of = { collection: 'articles', id: '1', by: 'site' }
        await refused(await editor.get('/content-ops/explain', { ...of, figure: name }), 400, 'figure')
        expect((await editor.get(`/content-ops/quality/${name}/1`)).status).toBe(404)
        const score = { figure: 'score.craft', collection: name, id: '1' }
        expect((await editor.get('/content-ops/explain', score)).status).toBe(404)
      },
    )
  })

  describe('an image in a text', () => {
    const values = ['abc', 1.5, -1, '', '../media', 'f'.repeat(24), 'twelve bytes', null, { id: 'abc' }]
    const textWith = (value: unknown) => {
      const { root } = paragraphs('A picture follows.')
      const upload = { type: 'upload', version: 3, relationTo: 'media', value, fields: null }
      return { root: { ...root, children: [...root.children, upload] } }
    }

    it.each(values)('with the value %j that no image has is scored as one that is not there', async (value) => {
      const text = { title: 'With a picture', body: textWith(value) }
      const { status, body } = await editor.send('POST', '/content-ops/quality', text)
      expect(status).toBe(200)
      expect(body.craft.score).toBeGreaterThan(0)
    })
  })

  describe('to an article', () => {
    const shares = (...given: number[]) =>
      given.map((share, index) => ({ author: index === 0 ? things.authors.ada : things.authors.ben, share }))

    it.each(['?draft=true', ''])('refuses shares that add up to 0.9 (%s)', async (draft) => {
      const article = { title: 'Nine tenths', credits: shares(0.5, 0.4), ...(draft ? {} : { _status: 'published' }) }
      expect(await refused(await editor.send('POST', `/articles${draft}`, article), 400, 'credits')).toContain('0.9')
    })

    it('refuses shares that add up to 0.9 in a change, and keeps what was', async () => {
      const id = await things.article({ title: 'To stay', at: '2026-10-10T10:00:00Z', credits: shares(0.5, 0.5) })
      before = await rowCounts(desk.payload)
      await refused(await editor.send('PATCH', `/articles/${id}`, { credits: shares(0.5, 0.4) }), 400, 'credits')
      expect((await editor.get(`/articles/${id}`, { depth: 0 })).body.credits.map(({ share }: Json) => share)).toEqual([
        0.5, 0.5,
      ])
    })

    it('refuses a body of 5 MB, new and as a change', async () => {
      const body = paragraphs('x'.repeat(FIVE_MB))
      await refused(await editor.send('POST', '/articles', { title: 'Huge', body, _status: 'published' }), 400, 'body')
      await refused(await editor.send('POST', '/articles?draft=true', { title: 'Huge', body }), 400, 'body')
      const { docs } = await desk.payload.find({ collection: 'articles', limit: 1 })
      await refused(
        await editor.send('PATCH', `/articles/${docs[0]?.id}?draft=true&autosave=true`, { body }),
        400,
        'body',
      )
      await refused(await editor.send('PATCH', '/articles?where[title][exists]=true', { body }), 400, 'body')
    })

    it('refuses a language that is no tag', async () => {
      await refused(
        await editor.send('POST', '/articles', { title: 'Speechless', language: 'english!', _status: 'published' }),
        400,
        'language',
      )
    })

    it('refuses a body that is no JSON', async () => {
      const answer = await editor.send('POST', '/articles', '{"title": "Half')
      expect(answer.status).toBe(400)
      expect(await rowCounts(desk.payload)).toEqual(before)
    })
  })

  describe('to the score of a text', () => {
    it('refuses a body of 5 MB with 413', async () => {
      await refused(await editor.send('POST', '/content-ops/quality', { markdown: 'x'.repeat(FIVE_MB) }), 413, '')
    })

    it.each([
      [{}, 'body'],
      [{ body: 'a text' }, 'body'],
      [{ body: paragraphs('a'), markdown: 'b' }, 'body'],
      [{ markdown: 'a', title: 7 }, 'title'],
      [{ markdown: 'a', language: 'klingonish-x!' }, 'language'],
      [{ markdown: 'a', canonical: 7 }, 'canonical'],
      [{ markdown: 'a', id: 1 }, 'collection'],
      [{ markdown: 'a', collection: 'users' }, 'collection'],
      [{ data: {} }, 'collection'],
      [{ data: ['a'], collection: 'articles' }, 'data'],
      [{ data: {}, markdown: 'a', collection: 'articles' }, 'markdown'],
    ])('refuses %j', async (given, path) => {
      await refused(await editor.send('POST', '/content-ops/quality', given), 400, path)
    })

    it.each(['', '[]', 'null', '{"markdown":'])('refuses %j as a body', async (text) => {
      await refused(await editor.send('POST', '/content-ops/quality', text), 400, '')
    })
  })

  describe('to the images', () => {
    const upload = async (name: string, type: string, bytes: Uint8Array): Promise<Answer> => {
      const form = new FormData()
      form.set('_payload', JSON.stringify({ alt: 'something' }))
      form.set('file', new File([new Uint8Array(bytes)], name, { type }))
      return editor.send('POST', '/media', form)
    }
    const png = () =>
      sharp({ create: { width: 900, height: 600, channels: 3, background: 'teal' } })
        .png()
        .toBuffer()

    it.each([
      ['text under the name of an image', async () => Buffer.from('this is no image at all')],
      ['the beginning of an image', async () => (await png()).subarray(0, 60)],
      ['an image without its end', async () => (await png()).subarray(0, -40)],
      ['nothing', async () => Buffer.alloc(0)],
    ])('refuses %s', async (_name, bytes) => {
      const { status, body } = await upload('broken.png', 'image/png', await bytes())
      expect({ status, body }).toMatchObject({ status: 400 })
      expect(body.errors[0].message.length).toBeGreaterThan(10)
      expect(await rowCounts(desk.payload)).toEqual(before)
    })

    it('refuses SVG, which can carry script', async () => {
      const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')
      expect((await upload('drawing.svg', 'image/svg+xml', svg)).status).toBe(400)
      expect((await upload('drawing.png', 'image/png', svg)).status).toBe(400)
      expect(await rowCounts(desk.payload)).toEqual(before)
    })

    it('takes a whole image', async () => {
      expect((await upload('whole.png', 'image/png', await png())).status).toBe(201)
    })
  })

  describe('a slug', () => {
    const write = (article: object) => editor.send('POST', '/articles', { _status: 'published', ...article })

    it('that somebody typed and that is taken gets the next free number, and the answer says so', async () => {
      expect((await write({ title: 'First come', slug: 'first-come' })).body.doc.slug).toBe('first-come')
      expect((await write({ title: 'Second come', slug: 'first-come' })).body.doc.slug).toBe('first-come-2')
      const draft = await editor.send('POST', '/articles?draft=true', { title: 'Third', slug: 'First Come' })
      expect([draft.status, draft.body.doc.slug]).toEqual([201, 'first-come-3'])
      const { body } = await write({ title: 'Fourth' })
      const changed = await editor.send('PATCH', `/articles/${body.doc.id}`, { slug: 'first-come' })
      expect([changed.status, changed.body.doc.slug]).toEqual([200, 'first-come-4'])
      expect((await editor.get(`/articles/${body.doc.id}`)).body.slug).toBe('first-come-4')
    })

    it('that is taken may be typed in another language', async () => {
      expect((await write({ title: 'One', slug: 'shared' })).body.doc.slug).toBe('shared')
      expect((await write({ title: 'Eins', slug: 'shared', language: 'de' })).body.doc.slug).toBe('shared')
      expect((await write({ title: 'Zwei', slug: 'shared', language: 'de' })).body.doc.slug).toBe('shared-2')
    })

    it('that is made from a title gets the next free number', async () => {
      const slugs: string[] = []
      for (let time = 0; time < 3; time += 1) slugs.push((await write({ title: 'Same title' })).body.doc.slug)
      slugs.push((await write({ title: 'Same title', language: 'de' })).body.doc.slug)
      expect(slugs).toEqual(['same-title', 'same-title-2', 'same-title-3', 'same-title'])
    })

    it('keeps the characters of a Chinese title, and numbers the second one', async () => {
      const title = '雨天修伞的三个办法'
      const first = await write({ title, language: 'zh' })
      const second = await write({ title, language: 'zh' })
      expect([first.body.doc.slug, second.body.doc.slug]).toEqual([title, `${title}-2`])
      expect((await write({ title: '别的题目', language: 'zh', slug: title })).body.doc.slug).toBe(`${title}-3`)
    })

    it('is made of a title without a letter too', async () => {
      const slugs = [(await write({ title: '!!!' })).body.doc.slug, (await write({ title: '???' })).body.doc.slug]
      expect(slugs).toEqual(['untitled', 'untitled-2'])
    })
  })
})
