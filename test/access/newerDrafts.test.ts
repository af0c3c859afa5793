import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases } from '../support/databases.ts'
import { paragraphs } from '../support/paragraphs.ts'
import { type Answer, create, type House, type Id, openHouse } from './house.ts'

type Row = { readonly id: Id; readonly _status: string | null; readonly title: string; readonly deletedAt?: unknown }

/** What readers read and what writers write are two texts of one live document, and neither takes the other's place. */
describe.each(databases)('a live article with a newer draft on %s', (database) => {
  let house: House

  beforeAll(async () => {
    house = await openHouse(database)
  })

  afterAll(() => house.close())

  const row = (id: Id) => house.payload.db.findOne<Row>({ collection: 'articles', where: { id: { equals: id } } })
  const latest = (id: Id) => house.payload.findByID({ collection: 'articles', id, draft: true, depth: 0 })
  const types = async (id: Id) => (await house.facts('articles', id)).map(({ type }) => type)
  const live = (title: string) =>
    create(house.payload, 'articles', {
      title,
      body: paragraphs('Said once and said plainly.'),
      credits: [{ author: house.ownAuthor }],
      _status: 'published',
    })
  const layDraft = (id: Id, title: string) =>
    house.payload.update({ collection: 'articles', id, data: { title }, draft: true })
  const withDraft = async (): Promise<Id> => {
    const id = await live('what readers read')
    await layDraft(id, 'what writers write')
    return id
  }
  const patch = (path: string, body: object) => house.rest('editor', 'PATCH', `/articles${path}`, body)
  const pathsOf = ({ body }: Answer): readonly string[] => {
    const [error] = body.errors
    return (error.data?.errors ?? error.data ?? []).map(({ path }: { path: string }) => path)
  }
  /** Readers read what they read before, writers find their draft, and no figure has moved. */
  const untouched = async (id: Id) => {
    expect(await row(id)).toMatchObject({ _status: 'published', title: 'what readers read' })
    expect((await row(id))?.deletedAt ?? null).toBeNull()
    expect((await latest(id)).title).toBe('what writers write')
    expect(await types(id)).toEqual(['article.published'])
  }

  describe('is refused with 409 when a change by id does not say which one it means', () => {
    it.each<[string, object]>([
      ['', {}],
      ['', { excerpt: 'a line' }],
      ['', { deletedAt: null }],
      ['', { deletedAt: '' }],
      ['?publishSpecificLocale=en', {}],
      ['?publishAllLocales=true', {}],
      ['?unpublishAllLocales=true', {}],
      ['?publishAllLocales=true', { title: 'through' }],
      ['?draft=false', { title: 'through' }],
    ])('%s %j', async (query, data) => {
      const id = await withDraft()
      const answer = await patch(`/${id}${query}`, data)
      expect([answer.status, pathsOf(answer)]).toEqual([409, ['_status']])
      await untouched(id)
    })
  })

  it.each<[string, object]>([
    ['', { _status: null }],
    ['', { _status: '' }],
    ['', { _status: 'live' }],
    ['', { _status: {} }],
    ['', { _status: { en: 'published' } }],
    ['?draft=true', { _status: null }],
  ])('is refused with 400 when it is given no status of the two: %s %j', async (query, data) => {
    const id = await withDraft()
    const answer = await patch(`/${id}${query}`, data)
    expect([answer.status, pathsOf(answer)]).toEqual([400, ['_status']])
    await untouched(id)
  })

  it('is created by nobody without a status of the two', async () => {
    for (const _status of [null, '', 'live']) {
      const answer = await house.rest('editor', 'POST', '/articles', { title: 'neither', _status })
      expect([answer.status, pathsOf(answer)]).toEqual([400, ['_status']])
    }
  })

  it('is refused over GraphQL and by the Local API alike', async () => {
    const id = await withDraft()
    const given = typeof id === 'number' ? id : JSON.stringify(id)
    const asked = ['data: {}', 'data: { _status: null }', 'data: { deletedAt: null }']
    for (const data of asked) {
      const { body } = await house.graphql('editor', `mutation { updateArticle(id: ${given}, ${data}) { id } }`)
      expect(body.errors, data).toHaveLength(1)
    }
    await expect(house.payload.update({ collection: 'articles', id, data: {} })).rejects.toMatchObject({ status: 409 })
    await untouched(id)
  })

  it('is published, changed as a draft and unpublished when that is said', async () => {
    const id = await withDraft()
    expect((await patch(`/${id}?draft=true`, { title: 'further' })).status).toBe(200)
    expect(await row(id)).toMatchObject({ _status: 'published', title: 'what readers read' })
    expect((await patch(`/${id}`, { _status: 'published' })).status).toBe(200)
    expect(await row(id)).toMatchObject({ _status: 'published', title: 'further' })
    await layDraft(id, 'what writers write')
    expect((await patch(`/${id}`, { _status: 'draft' })).status).toBe(200)
    expect(await row(id)).toMatchObject({ _status: 'draft' })
    expect((await latest(id)).title).toBe('what writers write')
    expect(await types(id)).toEqual(['article.published', 'article.updated', 'article.withdrawn'])
  })

  describe('in bulk', () => {
    const bulk = (ids: readonly Id[], query: string, data: object) =>
      patch(`?${query}${ids.map((id, index) => `&where[id][in][${index}]=${id}`).join('')}`, data)
    const message = expect.stringContaining('has a newer draft')

    it.each<[string, string, object]>([
      ['a change', 'depth=0', { excerpt: 'a line' }],
      ['a change that says draft=false', 'draft=false', { excerpt: 'a line' }],
      ['publishing what is published already', 'depth=0', { _status: 'published', excerpt: 'a line' }],
      ['unpublishing, as by the list of the admin', 'depth=0', { _status: 'draft' }],
      ['the trash, as by the list of the admin', 'depth=0', { deletedAt: new Date().toISOString() }],
      ['the trash as a draft', 'draft=true', { deletedAt: new Date().toISOString() }],
    ])('is left out of %s with an error of its own, and the others go on', async (_name, query, data) => {
      const [id, other] = [await withDraft(), await live('another')]
      const before = await row(other)
      const { status, body } = await bulk([id, other], query, data)
      expect(status).toBe(400)
      expect(body.errors).toEqual([{ id, isPublic: true, message }])
      expect(body.docs.map((doc: { id: Id }) => doc.id)).toEqual([other])
      await untouched(id)
      if (!query.includes('draft=true')) expect(await row(other)).not.toEqual(before)
    })

    it('is published with its draft, as by the list of the admin', async () => {
      const [id, other] = [await withDraft(), await withDraft()]
      const { status } = await bulk([id, other], 'draft=true', { _status: 'published' })
      expect(status).toBe(200)
      for (const each of [id, other]) {
        expect(await row(each)).toMatchObject({ _status: 'published', title: 'what writers write' })
        expect(await types(each)).toEqual(['article.published', 'article.updated'])
      }
    })

    it('is changed as a draft, as by the list of the admin', async () => {
      const id = await withDraft()
      const { status } = await bulk([id], 'draft=true', { _status: 'draft', excerpt: 'a line' })
      expect(status).toBe(200)
      expect(await latest(id)).toMatchObject({ title: 'what writers write', excerpt: 'a line' })
      await untouched(id)
    })
  })

  describe('and the trash', () => {
    const trash = (id: Id) => patch(`/${id}`, { deletedAt: new Date().toISOString() })
    const restore = (id: Id) => patch(`/${id}?trash=true`, { deletedAt: null })

    it('is not moved there before it is said which text is to come back', async () => {
      const id = await withDraft()
      const answer = await trash(id)
      expect([answer.status, answer.body.errors[0].message]).toEqual([
        409,
        expect.stringMatching(/revert.*unpublish.*trash/),
      ])
      await untouched(id)
    })

    it('comes back live with the same text once its draft is published', async () => {
      const id = await withDraft()
      await patch(`/${id}`, { _status: 'published' })
      expect((await trash(id)).status).toBe(200)
      expect((await restore(id)).status).toBe(200)
      expect(await row(id)).toMatchObject({ _status: 'published', title: 'what writers write' })
      expect(await types(id)).toEqual([
        'article.published',
        'article.updated',
        'article.withdrawn',
        'article.republished',
      ])
    })

    it('comes back as the draft that it was once it is unpublished', async () => {
      const id = await withDraft()
      await patch(`/${id}`, { _status: 'draft' })
      expect((await trash(id)).status).toBe(200)
      expect((await restore(id)).status).toBe(200)
      expect(await row(id)).toMatchObject({ _status: 'draft' })
      expect((await latest(id)).title).toBe('what writers write')
      expect(await types(id)).toEqual(['article.published', 'article.withdrawn'])
    })

    it('is still deleted for good at once', async () => {
      const id = await withDraft()
      expect((await house.rest('editor', 'DELETE', `/articles/${id}`)).status).toBe(200)
      expect(await types(id)).toEqual(['article.published', 'article.withdrawn'])
    })
  })

  it('is not buried by an author whom only the live text credits', async () => {
    const id = await withDraft()
    await house.payload.update({
      collection: 'articles',
      id,
      data: { credits: [{ author: house.otherAuthor }] },
      draft: true,
    })
    const answer = await house.rest('author', 'PATCH', `/articles/${id}?draft=true`, { title: 'mine again' })
    expect(answer.status).toBe(409)
    await untouched(id)
  })

  describe('when a version that was a draft is restored over it', () => {
    const draftOf = async (id: Id): Promise<Id> => {
      const { docs } = await house.payload.findVersions({
        collection: 'articles',
        where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'draft' } }] },
      })
      return docs[0]?.id ?? ''
    }
    const restored = async (): Promise<{ id: Id; version: Id }> => {
      const id = await withDraft()
      const version = await draftOf(id)
      await layDraft(id, 'what writers wrote later')
      return { id, version }
    }

    it.each(['?draft=false', '?draft=true', ''])(
      'is restored as a draft over REST, as by the button of the admin (%s)',
      async (query) => {
        const { id, version } = await restored()
        const { status, body } = await house.rest('editor', 'POST', `/articles/versions/${version}${query}`)
        expect([status, body._status, body.title]).toEqual([200, 'draft', 'what writers write'])
        await untouched(id)
      },
    )

    it('is restored so by its author too', async () => {
      const { id, version } = await restored()
      const { status } = await house.rest('author', 'POST', `/articles/versions/${version}?draft=false`)
      expect(status).toBe(200)
      await untouched(id)
    })

    it('is refused with 409 over GraphQL and by the Local API, which must say draft', async () => {
      const { id, version } = await restored()
      const mutation = (more: string) =>
        `mutation { restoreVersionArticle(id: ${JSON.stringify(version)}${more}) { id } }`
      const refused = await house.graphql('editor', mutation(''))
      expect(refused.body.errors[0]).toMatchObject({
        message: expect.stringContaining('was a draft'),
        extensions: { statusCode: 409 },
      })
      await expect(house.payload.restoreVersion({ collection: 'articles', id: String(version) })).rejects.toMatchObject(
        {
          status: 409,
        },
      )
      expect(await row(id)).toMatchObject({ _status: 'published', title: 'what readers read' })
      expect((await house.graphql('editor', mutation(', draft: true'))).body.errors).toBeUndefined()
      await untouched(id)
    })

    it('still publishes a version that was published', async () => {
      const id = await live('what readers read')
      await house.payload.update({ collection: 'articles', id, data: { title: 'second', _status: 'published' } })
      const { docs } = await house.payload.findVersions({
        collection: 'articles',
        where: { parent: { equals: id } },
        sort: 'createdAt',
      })
      const { status } = await house.rest('editor', 'POST', `/articles/versions/${docs[0]?.id}?draft=false`)
      expect(status).toBe(200)
      expect(await row(id)).toMatchObject({ _status: 'published', title: 'what readers read' })
    })

    it('finds nothing behind an id that no version has', async () => {
      expect((await house.rest('editor', 'POST', '/articles/versions/999999?draft=false')).status).toBe(404)
    })
  })
})
