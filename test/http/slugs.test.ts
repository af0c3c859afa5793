import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'
import type { Answer, Client, Json } from './client.ts'
import { login } from './people.ts'
import { type Server, startServer } from './server.ts'

describe.each(databases)('slugs that meet on %s', (database) => {
  let desk: Desk
  let server: Server
  let editor: Client

  beforeAll(async () => {
    desk = await openDesk(database)
    server = await startServer(desk.payload)
    editor = await login(desk.payload, server.url, 'editor')
  })

  afterAll(async () => {
    await server.close()
    await desk.close()
  })

  const publish = (article: object) => editor.send('POST', '/articles', { _status: 'published', ...article })
  const patch = (id: Json, query: string, data: object) => editor.send('PATCH', `/articles/${id}${query}`, data)
  const slugs = async (title: string): Promise<readonly string[]> => {
    const { docs } = await desk.payload.find({ collection: 'articles', where: { title: { equals: title } } })
    return docs.map(({ slug }) => String(slug)).sort()
  }

  /** Another article gets this slug while none but a draft has it, as one could before drafts were looked at. */
  const take = (slug: string) =>
    desk.payload.db.create({
      collection: 'articles',
      data: { title: 'Somebody else', slug, language: 'en', _status: 'published' },
    })

  /** Runs `meanwhile` once, when the request has looked for a free slug and has not written yet. */
  const between = async (meanwhile: () => Promise<unknown>, ask: () => Promise<Answer>): Promise<Answer> => {
    const { db } = desk.payload
    const { count } = db
    db.count = async (args) => {
      const counted = await count.call(db, args)
      if (args.collection === 'articles') {
        db.count = count
        await meanwhile()
      }
      return counted
    }
    try {
      return await ask()
    } finally {
      db.count = count
    }
  }

  it('numbers articles of one title that are created at the same moment', async () => {
    const title = 'All at once'
    const answers = await Promise.all(Array.from({ length: 6 }, () => publish({ title })))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
    expect(await slugs(title)).toEqual(['all-at-once', ...[2, 3, 4, 5, 6].map((n) => `all-at-once-${n}`)])
  })

  it.runIf(database === 'mongodb')(
    'numbers articles of one title that two processes create at the same moment',
    async () => {
      const other = await openDesk(database, {
        db: { url: desk.url, db: mongooseAdapter({ url: desk.url, ensureIndexes: true }) },
      })
      const title = 'From two sides'
      const create = ({ payload }: Desk) =>
        payload.create({ collection: 'articles', data: { title, language: 'en', _status: 'published' } })
      try {
        await Promise.all([desk, other, desk, other, desk, other].map(create))
      } finally {
        await other.close()
      }
      expect(await slugs(title)).toEqual(['from-two-sides', ...[2, 3, 4, 5, 6].map((n) => `from-two-sides-${n}`)])
      const rows = await desk.payload.db.count({ collection: 'ops-locks', where: { key: { like: 'from-two-sides' } } })
      expect(rows.totalDocs).toBe(0)
    },
  )

  it('says that it can be tried again when another process took the slug meanwhile, and then it is numbered', async () => {
    const title = 'Both of us'
    const rival = { title, slug: 'both-of-us', language: 'en', _status: 'published' }
    const ask = () => publish({ title })
    const { status, body } = await between(() => desk.payload.db.create({ collection: 'articles', data: rival }), ask)
    expect({ status, body }).toMatchObject({
      status: 409,
      body: { errors: [{ message: expect.stringMatching(/again/) }] },
    })
    expect(await slugs(title)).toEqual(['both-of-us'])
    expect((await ask()).body.doc.slug).toBe('both-of-us-2')
  })

  it('says so over GraphQL too', async () => {
    const rival = { title: 'Rival', slug: 'over-graphql', language: 'en', _status: 'published' }
    const { body } = await between(
      () => desk.payload.db.create({ collection: 'articles', data: rival }),
      () => editor.graphql('mutation { createArticle(data: { title: "Over GraphQL", language: "en" }) { id } }'),
    )
    expect(body.errors[0]).toMatchObject({
      message: expect.stringContaining('try again'),
      extensions: { code: 'CONFLICT', status: 409 },
    })
  })

  it('numbers a draft at its publishing when its title was taken since it was drafted', async () => {
    const title = 'Named later'
    const { id } = (await editor.send('POST', '/articles?draft=true', { title: '' })).body.doc
    expect((await patch(id, '?draft=true&autosave=true', { title })).body.doc.slug).toBe('named-later')
    await take('named-later')
    const { status, body } = await patch(id, '', { _status: 'published' })
    expect({ status, slug: body.doc?.slug }).toEqual({ status: 200, slug: 'named-later-2' })
  })

  it('numbers a draft that somebody named by hand when that name was taken since', async () => {
    const { id } = (await editor.send('POST', '/articles?draft=true', { title: 'By hand' })).body.doc
    await patch(id, '?draft=true', { slug: 'a-name-of-its-own' })
    await take('a-name-of-its-own')
    const { status, body } = await patch(id, '', { _status: 'published' })
    expect({ status, slug: body.doc?.slug }).toEqual({ status: 200, slug: 'a-name-of-its-own-2' })
  })

  it('numbers the newer draft of a live article when its name was taken since, and keeps the live one until then', async () => {
    const { id } = (await publish({ title: 'Renamed' })).body.doc
    await patch(id, '?draft=true', { slug: 'a-better-name' })
    await take('a-better-name')
    expect((await patch(id, '?draft=true&autosave=true', { excerpt: 'a line' })).body.doc.slug).toBe('a-better-name-2')
    expect((await editor.get(`/articles/${id}`)).body.slug).toBe('renamed')
    const { status, body } = await patch(id, '', { _status: 'published' })
    expect({ status, slug: body.doc?.slug }).toEqual({ status: 200, slug: 'a-better-name-2' })
  })

  it('numbers an article that changes to a language where its name is taken', async () => {
    await publish({ title: 'Quer', language: 'de' })
    await publish({ title: 'Something else', slug: 'typed', language: 'de' })
    const made = (await publish({ title: 'Quer' })).body.doc
    const typed = (await publish({ title: 'Another', slug: 'typed' })).body.doc
    const answers = [await patch(made.id, '', { language: 'de' }), await patch(typed.id, '', { language: 'de' })]
    expect(answers.map(({ status, body }) => [status, body.doc?.slug])).toEqual([
      [200, 'quer-2'],
      [200, 'typed-2'],
    ])
    const back = await patch(made.id, '', { language: 'en', title: 'Straight' })
    expect([back.status, back.body.doc?.slug]).toEqual([200, 'quer-2'])
  })

  it('leaves a name to the draft that has it already', async () => {
    const { id } = (await publish({ title: 'Before' })).body.doc
    await patch(id, '?draft=true', { slug: 'spoken-for' })
    expect((await publish({ title: 'Spoken for' })).body.doc.slug).toBe('spoken-for-2')
    expect((await publish({ title: 'Spoken for' })).body.doc.slug).toBe('spoken-for-3')
    expect((await publish({ title: 'Spoken for', language: 'de' })).body.doc.slug).toBe('spoken-for')
    expect((await patch(id, '', { _status: 'published' })).body.doc.slug).toBe('spoken-for')
  })

  it('leaves the name of a live article alone, whatever else is changed', async () => {
    const { id } = (await publish({ title: 'Steady' })).body.doc
    const other = (await publish({ title: 'Steady' })).body.doc
    await patch(other.id, '?draft=true', { slug: 'unsteady' })
    for (const change of [{ title: 'Moved' }, { excerpt: 'a line' }, { slug: '' }, { slug: '!!!' }]) {
      expect((await patch(id, '', { _status: 'published', ...change })).body.doc.slug).toBe('steady')
    }
  })
})
