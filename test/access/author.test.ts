import {
  getUpcomingScheduledPublishHandler,
  schedulePublishHandler,
} from '@payloadcms/ui/utilities/schedulePublishHandler'
import { createLocalReq, docAccessOperation, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases } from '../support/databases.ts'
import { paragraphs } from '../support/paragraphs.ts'
import { type Answer, create, type Guest, type House, type Id, openHouse } from './house.ts'

type Way = (guest: 'author' | 'editor', id: Id) => Promise<unknown>

/** What an author may not do, by any way in, on both databases. */
describe.each(databases)('an author on %s', (database) => {
  let house: House

  beforeAll(async () => {
    house = await openHouse(database)
  })

  afterAll(() => house.close())

  const text = (title: string) => ({ title, body: paragraphs('Said once and said plainly.') })
  const own = (title: string, more: object = {}) =>
    create(
      house.payload,
      'articles',
      { ...text(title), credits: [{ author: house.ownAuthor }], ...more },
      { draft: true },
    )
  const foreign = (title: string, more: object = {}) =>
    create(
      house.payload,
      'articles',
      { ...text(title), credits: [{ author: house.otherAuthor }], ...more },
      { draft: true },
    )
  const live = (title: string) =>
    create(house.payload, 'articles', { ...text(title), credits: [{ author: house.ownAuthor }], _status: 'published' })
  const row = async (id: Id) =>
    house.payload.db.findOne<{ id: Id; _status: string; title: string; deletedAt?: string | null }>({
      collection: 'articles',
      where: { id: { equals: id } },
    })
  const creditsOf = async (id: Id): Promise<readonly Id[]> => {
    const doc = await house.payload.findByID({ collection: 'articles', id, depth: 0, draft: true })
    const credits: readonly { readonly author: unknown }[] = doc.credits ?? []
    return credits.map(({ author }) => author as Id)
  }
  const asAuthor = (method: string, path: string, body?: unknown) => house.rest('author', method, path, body)
  /** The Local API as a custom endpoint would use it for this caller. */
  const local = (guest: Guest = 'author') => ({ overrideAccess: false, user: house.users[guest] }) as const
  const versionsOf = async (id: Id) => {
    const { docs } = await house.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      sort: 'createdAt',
    })
    return docs
  }

  const reqOf = (guest: Guest): Promise<PayloadRequest> =>
    createLocalReq({ user: house.users[guest] as never }, house.payload)
  /** What the admin's schedule drawer calls. */
  const schedule = async (guest: Guest, args: object): Promise<object> =>
    (await schedulePublishHandler({ type: 'publish', ...args, req: await reqOf(guest) } as never)) as object
  /** What that drawer lists. */
  const upcoming = async (guest: Guest, id: Id): Promise<readonly { readonly id: Id }[]> =>
    getUpcomingScheduledPublishHandler({ collectionSlug: 'articles', id, req: await reqOf(guest) } as never)

  describe('does not publish', () => {
    const ways: Readonly<Record<string, Way>> = {
      'a PATCH with the status': (guest, id) => house.rest(guest, 'PATCH', `/articles/${id}`, { _status: 'published' }),
      'a PATCH that calls it a draft': (guest, id) =>
        house.rest(guest, 'PATCH', `/articles/${id}?draft=true`, { _status: 'published' }),
      'an autosave that publishes': (guest, id) =>
        house.rest(guest, 'PATCH', `/articles/${id}?draft=true&autosave=true`, { _status: 'published' }),
      'a status per locale as a draft': (guest, id) =>
        house.rest(guest, 'PATCH', `/articles/${id}?draft=true`, { _status: { en: 'published' } }),
      'publishing one locale of a status': (guest, id) =>
        house.rest(guest, 'PATCH', `/articles/${id}?publishSpecificLocale=en`, { _status: 'published' }),
      'publishing all locales of a status': (guest, id) =>
        house.rest(guest, 'PATCH', `/articles/${id}?publishAllLocales=true`, { _status: 'published' }),
      'publishing one locale as a draft': (guest, id) =>
        house.rest(guest, 'PATCH', `/articles/${id}?draft=true&publishSpecificLocale=en`, {}),
      'publishing all locales as a draft': (guest, id) =>
        house.rest(guest, 'PATCH', `/articles/${id}?draft=true&publishAllLocales=true`, {}),
      'a bulk change': (guest, id) =>
        house.rest(guest, 'PATCH', `/articles?where[id][equals]=${id}`, { _status: 'published' }),
      'a bulk change of drafts': (guest, id) =>
        house.rest(guest, 'PATCH', `/articles?draft=true&where[id][equals]=${id}`, { _status: 'published' }),
      'GraphQL itself': (guest, id) =>
        house.graphql(guest, `mutation { updateArticle(id: ${quoted(id)}, data: { _status: published }) { id } }`),
      'GraphQL that calls it a draft': (guest, id) =>
        house.graphql(
          guest,
          `mutation { updateArticle(id: ${quoted(id)}, draft: true, data: { _status: published }) { id } }`,
        ),
      'the Local API': (guest, id) =>
        house.payload.update({ collection: 'articles', id, data: { _status: 'published' }, ...local(guest) }),
      'the Local API that calls it a draft': (guest, id) =>
        house.payload.update({
          collection: 'articles',
          id,
          data: { _status: 'published' },
          draft: true,
          ...local(guest),
        }),
      'the Local API for all locales as a draft': (guest, id) =>
        house.payload.update({
          collection: 'articles',
          id,
          data: {},
          draft: true,
          publishAllLocales: true,
          ...local(guest),
        }),
    }

    it.each(Object.keys(ways))('by %s', async (way) => {
      const id = await own(`draft for ${way}`)
      await ways[way]?.('author', id).catch(() => null)
      expect((await row(id))?._status).toBe('draft')
      expect(await house.facts('articles', id)).toEqual([])
    })

    it.each(effective(ways))('though an editor does by %s', async (way) => {
      const id = await own(`draft for ${way}`)
      await ways[way]?.('editor', id)
      expect((await row(id))?._status).toBe('published')
    })

    it('at once by creating, whatever is said about drafts', async () => {
      const body = (title: string) => ({ ...text(title), _status: 'published' })
      const before = (
        await house.payload.count({ collection: 'articles', where: { _status: { equals: 'published' } } })
      ).totalDocs
      const answers = [
        await asAuthor('POST', '/articles', body('new 1')),
        await asAuthor('POST', '/articles?draft=true', body('new 2')),
        await asAuthor('POST', '/articles?publishAllLocales=true', text('new 3')),
        await asAuthor('POST', '/articles?draft=true&publishAllLocales=true', text('new 4')),
        await asAuthor('POST', '/articles', text('new 5')),
        await house.graphql(
          'author',
          'mutation { createArticle(data: { title: "new 6", language: "en", _status: published }) { id } }',
        ),
      ]
      expect(answers.slice(0, 5).map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
      expect(answers[5]?.body.errors).toHaveLength(1)
      const after = (await house.payload.count({ collection: 'articles', where: { _status: { equals: 'published' } } }))
        .totalDocs
      expect(after).toBe(before)
    })

    it('by restoring a published version, but restores one as a draft', async () => {
      const id = await live('first words')
      await house.payload.update({ collection: 'articles', id, data: { title: 'last words', _status: 'published' } })
      const [first] = await versionsOf(id)
      expect((await asAuthor('POST', `/articles/versions/${first?.id}`)).status).toBe(403)
      await house.graphql('author', `mutation { restoreVersionArticle(id: ${quoted(first?.id ?? '')}) { id } }`)
      await house.payload.restoreVersion({ collection: 'articles', id: first?.id ?? '', ...local() }).catch(() => null)
      expect((await row(id))?.title).toBe('last words')
      expect((await asAuthor('POST', `/articles/versions/${first?.id}?draft=true`)).status).toBe(200)
      expect((await row(id))?.title).toBe('last words')
    })

    it('by duplicating a published article: the copy is a draft that credits the author alone', async () => {
      const id = await create(house.payload, 'articles', {
        ...text('worth copying'),
        credits: [{ author: house.otherAuthor }],
        _status: 'published',
      })
      const copy = await asAuthor('POST', `/articles/${id}/duplicate`, {})
      expect(copy.status).toBe(200)
      expect((await row(copy.body.doc.id))?._status).toBe('draft')
      expect(await creditsOf(copy.body.doc.id)).toEqual([house.ownAuthor])
      const forged = await asAuthor('POST', `/articles/${id}/duplicate`, { credits: [{ author: house.otherAuthor }] })
      expect(await creditsOf(forged.body.doc.id)).toEqual([house.ownAuthor])
      const at = await asAuthor('POST', `/articles/${id}/duplicate?draft=false`, { _status: 'published' })
      expect(at.status).toBe(403)
    })

    it('on schedule: what it schedules is not done, and what others scheduled it cannot take back', async () => {
      const id = await own('later')
      const said = await schedule('author', { doc: { relationTo: 'articles', value: String(id) }, date: past() })
      await house.payload.jobs.run({ limit: 50 })
      expect(said).toBeDefined()
      expect((await row(id))?._status).toBe('draft')

      const planned = await schedule('editor', { doc: { relationTo: 'articles', value: String(id) }, date: future() })
      expect(planned).not.toHaveProperty('error')
      const jobs = async () =>
        (
          await house.payload.db.find<{ id: Id; waitUntil?: string; hasError?: boolean }>({
            collection: 'payload-jobs',
            pagination: false,
          })
        ).docs
      const [job] = (await jobs()).filter(({ hasError }) => !hasError)
      await schedule('author', {
        deleteID: job?.id,
        doc: { relationTo: 'articles', value: String(id) },
        date: future(),
      }).catch(() => null)
      expect((await jobs()).map((each) => each.id)).toContain(job?.id)
      await expect(upcoming('author', id)).rejects.toMatchObject({ status: 403 })
    })

    it('on schedule an editor does, and takes it back', async () => {
      const id = await own('soon')
      await schedule('editor', { doc: { relationTo: 'articles', value: String(id) }, date: past() })
      await house.payload.jobs.run({ limit: 50 })
      expect((await row(id))?._status).toBe('published')
      await schedule('editor', {
        type: 'unpublish',
        doc: { relationTo: 'articles', value: String(id) },
        date: future(),
      })
      const waiting = await upcoming('editor', id)
      expect(waiting).toHaveLength(1)
      await house.payload.delete({
        collection: 'payload-jobs',
        id: waiting[0]?.id as number,
        req: await reqOf('editor'),
      })
      expect(await upcoming('editor', id)).toEqual([])
    })
  })

  describe('does not take offline or change what readers read', () => {
    const ways: Readonly<Record<string, Way>> = {
      'a PATCH of a field': (guest, id) => house.rest(guest, 'PATCH', `/articles/${id}`, { title: 'changed' }),
      'a PATCH to draft': (guest, id) => house.rest(guest, 'PATCH', `/articles/${id}`, { _status: 'draft' }),
      'unpublishing all locales': (guest, id) =>
        house.rest(guest, 'PATCH', `/articles/${id}?unpublishAllLocales=true`, { _status: 'draft' }),
      'unpublishing all locales as a draft': (guest, id) =>
        house.rest(guest, 'PATCH', `/articles/${id}?unpublishAllLocales=true&draft=true`, { _status: 'draft' }),
      'a bulk change': (guest, id) =>
        house.rest(guest, 'PATCH', `/articles?where[id][equals]=${id}`, { _status: 'draft' }),
      'the trash': (guest, id) =>
        house.rest(guest, 'PATCH', `/articles/${id}`, { deletedAt: new Date().toISOString() }),
      'the trash as a draft': (guest, id) =>
        house.rest(guest, 'PATCH', `/articles/${id}?draft=true`, { deletedAt: new Date().toISOString() }),
      'the trash in bulk': (guest, id) =>
        house.rest(guest, 'PATCH', `/articles?where[id][equals]=${id}`, { deletedAt: new Date().toISOString() }),
      'the trash in bulk as a draft': (guest, id) =>
        house.rest(guest, 'PATCH', `/articles?draft=true&where[id][equals]=${id}`, {
          deletedAt: new Date().toISOString(),
        }),
      deleting: (guest, id) => house.rest(guest, 'DELETE', `/articles/${id}`),
      'deleting in bulk': (guest, id) => house.rest(guest, 'DELETE', `/articles?where[id][equals]=${id}`),
      'GraphQL to draft': (guest, id) =>
        house.graphql(guest, `mutation { updateArticle(id: ${quoted(id)}, data: { _status: draft }) { id } }`),
      'GraphQL deleting': (guest, id) => house.graphql(guest, `mutation { deleteArticle(id: ${quoted(id)}) { id } }`),
      'the Local API': (guest, id) =>
        house.payload.update({ collection: 'articles', id, data: { _status: 'draft' }, ...local(guest) }),
    }

    it.each(Object.keys(ways))('by %s', async (way) => {
      const id = await live('stands')
      await ways[way]?.('author', id).catch(() => null)
      expect(await row(id)).toMatchObject({ _status: 'published', title: 'stands' })
      expect((await row(id))?.deletedAt ?? null).toBeNull()
      expect((await house.facts('articles', id)).map(({ type }) => type)).toEqual(['article.published'])
    })

    it.each(effective(ways))('though an editor does by %s', async (way) => {
      const id = await live('stands')
      await ways[way]?.('editor', id)
      const after = await row(id)
      const stands = after?._status === 'published' && after.title === 'stands' && !after.deletedAt
      expect(stands).toBe(false)
    })

    it('but lays a draft over its own', async () => {
      const id = await live('stands')
      const answer = await asAuthor('PATCH', `/articles/${id}?draft=true&autosave=true`, { title: 'proposal' })
      expect(answer.status).toBe(200)
      expect((await row(id))?.title).toBe('stands')
      expect((await house.payload.findByID({ collection: 'articles', id, draft: true })).title).toBe('proposal')
    })
  })

  describe('and credits', () => {
    it('is shown the empty form of a new article, which credits nobody yet', async () => {
      const mayCreate = async (guest: 'author' | 'analyst') => {
        const { payload } = house
        const req = await createLocalReq({ user: house.users[guest] as never }, payload)
        // What the admin asks before it shows the form.
        const data = { _status: 'draft' }
        const collection = payload.collections.articles ?? expect.fail('articles')
        return (await docAccessOperation({ collection, data, req })).create ?? false
      }
      expect(await mayCreate('author')).toBe(true)
      expect(await mayCreate('analyst')).toBe(false)
    })

    it('gets the credit of what it creates', async () => {
      const { status, body } = await asAuthor('POST', '/articles?draft=true', text('mine'))
      expect(status).toBe(201)
      expect(await creditsOf(body.doc.id)).toEqual([house.ownAuthor])
    })

    it('does not create in the name of another, nor with another', async () => {
      const by = (...authors: readonly Id[]) =>
        asAuthor('POST', '/articles?draft=true', { ...text('theirs'), credits: authors.map((author) => ({ author })) })
      expect((await by(house.otherAuthor)).status).toBe(403)
      expect((await by(house.ownAuthor, house.otherAuthor)).status).toBe(403)
    })

    it('changes none by an update', async () => {
      const id = await own('kept')
      await asAuthor('PATCH', `/articles/${id}?draft=true`, {
        title: 'kept 2',
        credits: [{ author: house.otherAuthor }],
      })
      await asAuthor('PATCH', `/articles/${id}?draft=true&autosave=true`, { credits: [] })
      await house.graphql(
        'author',
        `mutation { updateArticle(id: ${quoted(id)}, draft: true, data: { credits: [] }) { id } }`,
      )
      await house.payload.update({ collection: 'articles', id, data: { credits: [] }, draft: true, ...local() })
      expect(await creditsOf(id)).toEqual([house.ownAuthor])
    })

    it('changes none by restoring a version that had others', async () => {
      const id = await foreign('first theirs')
      await house.payload.update({
        collection: 'articles',
        id,
        data: { credits: [{ author: house.ownAuthor }] },
        draft: true,
      })
      await house.payload.update({
        collection: 'articles',
        id,
        data: { credits: [{ author: house.ownAuthor }], _status: 'published' },
      })
      const first = (await versionsOf(id)).find(({ version }) => version.credits?.length)
      const { status } = await asAuthor('POST', `/articles/versions/${first?.id}?draft=true`)
      expect(status).toBe(200)
      expect(await creditsOf(id)).toEqual([house.ownAuthor])
    })

    it('writes no draft of a document that is not its own', async () => {
      const id = await foreign('theirs')
      const answers: readonly Answer[] = [
        await asAuthor('PATCH', `/articles/${id}?draft=true`, { title: 'mine now' }),
        await asAuthor('PATCH', `/articles/${id}?draft=true&autosave=true`, { title: 'mine now' }),
        await asAuthor('POST', `/articles/versions/${(await versionsOf(id))[0]?.id}?draft=true`),
      ]
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
      const bulk = await asAuthor('PATCH', `/articles?draft=true&where[id][equals]=${id}`, { title: 'mine now' })
      expect(bulk.body.docs).toEqual([])
      expect((await house.payload.findByID({ collection: 'articles', id, draft: true })).title).toBe('theirs')
    })

    it('writes drafts of what an editor planned for it, keeping the credits', async () => {
      const id = await foreign('to be taken over')
      await create(house.payload, 'plans', { title: 'take over', article: id, assignee: house.ownAuthor })
      const answer = await asAuthor('PATCH', `/articles/${id}?draft=true`, { title: 'taken over' })
      expect([answer.status, answer.body.doc?.title]).toEqual([200, 'taken over'])
      expect(await creditsOf(id)).toEqual([house.otherAuthor])
      expect((await asAuthor('PATCH', `/articles/${id}`, { _status: 'published' })).status).toBe(403)
    })

    it('does not plan a foreign article for itself', async () => {
      const id = await foreign('wanted')
      const plan = (data: object) => asAuthor('POST', '/plans', { title: 'a plan', ...data })
      expect((await plan({ article: id, assignee: house.ownAuthor })).body.errors?.[0]?.data?.errors?.[0]?.path).toBe(
        'article',
      )
      expect((await plan({ assignee: house.otherAuthor })).body.errors?.[0]?.data?.errors?.[0]?.path).toBe('assignee')
      const nobodys = await create(house.payload, 'plans', { title: 'open', article: id })
      expect((await asAuthor('PATCH', `/plans/${nobodys}`, { assignee: house.ownAuthor })).status).toBe(400)
      const mine = await plan({ assignee: house.ownAuthor })
      expect(mine.status).toBe(201)
      expect((await asAuthor('PATCH', `/plans/${mine.body.doc.id}`, { article: id })).status).toBe(400)
      expect((await asAuthor('PATCH', `/articles/${id}?draft=true`, { title: 'mine now' })).status).toBe(403)
      const assigned = await create(house.payload, 'plans', {
        title: 'theirs',
        article: id,
        assignee: house.otherAuthor,
      })
      for (const plan of [nobodys, assigned]) {
        await asAuthor('POST', `/plans/${plan}/duplicate`, { assignee: house.ownAuthor })
        await asAuthor('POST', `/plans/${plan}/duplicate`, {})
      }
      expect((await asAuthor('PATCH', `/articles/${id}?draft=true`, { title: 'mine now' })).status).toBe(403)
      const ownArticle = await own('planned')
      expect(
        (await asAuthor('PATCH', `/plans/${mine.body.doc.id}`, { article: ownArticle, stage: 'writing' })).status,
      ).toBe(200)
      const theirs = await create(house.payload, 'plans', { title: 'theirs', assignee: house.otherAuthor })
      expect((await asAuthor('PATCH', `/plans/${theirs}`, { stage: 'dropped' })).status).toBe(403)
    })

    it('does nothing without an author document of its own', async () => {
      const id = await own('was mine')
      await house.payload.update({ collection: 'authors', id: house.ownAuthor, data: { user: null } })
      try {
        const answers = [
          await asAuthor('POST', '/articles?draft=true', text('nobody')),
          await asAuthor('POST', `/articles/${id}/duplicate`, {}),
          await asAuthor('PATCH', `/articles/${id}?draft=true`, { title: 'nobody' }),
        ]
        expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
        expect((await asAuthor('GET', `/articles/${id}?draft=true`)).status).toBe(200)
        expect(
          (
            await asAuthor('PATCH', `/plans/${await create(house.payload, 'plans', { title: 'free' })}`, {
              stage: 'idea',
            })
          ).status,
        ).toBe(200)
      } finally {
        await house.payload.update({
          collection: 'authors',
          id: house.ownAuthor,
          data: { user: house.users.author?.id as number },
        })
      }
    })
  })

  describe('takes no role', () => {
    it.each(['author', 'outreach', 'analyst', 'editor'] as const)('as %s', async (role) => {
      const id = house.users[role]?.id ?? ''
      await house.rest(role, 'PATCH', `/users/${id}`, { role: 'admin', name: 'climber' })
      await house.rest(role, 'PATCH', `/users?where[id][equals]=${id}`, { role: 'admin' })
      await house.graphql(role, `mutation { updateUser(id: ${quoted(id)}, data: { role: admin }) { id } }`)
      await house.payload.update({
        collection: 'users',
        id,
        data: { role: 'admin' },
        overrideAccess: false,
        user: house.users[role],
      })
      const user = await house.payload.findByID({ collection: 'users', id })
      expect([user.role, user.name]).toEqual([role, 'climber'])
      const other = house.users.admin?.id
      expect((await house.rest(role, 'PATCH', `/users/${other}`, { name: 'x', password: 'taken over 1' })).status).toBe(
        403,
      )
      const made = await house.rest(role, 'POST', '/users', {
        name: 'x',
        email: 'x@x.test',
        password: 'taken over 1',
        role: 'admin',
      })
      expect(made.status).toBe(403)
      expect((await house.rest(role, 'POST', '/users/unlock', { email: 'admin@house.test' })).status).toBe(403)
    })
  })

  describe('forges no score, fact or review', () => {
    const INTERNAL = ['ops-events', 'ops-scores', 'ops-credits', 'ops-scorecards', 'ops-locks'] as const

    it.each(INTERNAL)('in %s, and neither does an administrator', async (slug) => {
      await house.project()
      const { docs } = await house.payload.db.find<{ id: Id }>({ collection: slug, limit: 1, pagination: false })
      const before = (await house.payload.db.count({ collection: slug })).totalDocs
      const row = {
        id: 'forged',
        type: 'article.published',
        key: 'forged',
        subjectCollection: 'articles',
        subjectId: '1',
        sequence: 9,
      }
      for (const guest of ['author', 'editor', 'admin', 'stats:read'] as const) {
        const answers = [
          await house.rest(guest, 'POST', `/${slug}`, row),
          await house.rest(guest, 'PATCH', `/${slug}/${docs[0]?.id ?? 1}`, { sequence: 7, craft: 100 }),
          await house.rest(guest, 'PATCH', `/${slug}?where[sequence][exists]=true`, { craft: 100 }),
          await house.rest(guest, 'DELETE', `/${slug}/${docs[0]?.id ?? 1}`),
          await house.rest(guest, 'DELETE', `/${slug}?where[id][exists]=true`),
        ]
        expect(
          answers.map(({ status }) => status),
          guest,
        ).toEqual([403, 403, 403, 403, 403])
      }
      expect((await house.payload.db.count({ collection: slug })).totalDocs).toBe(before)
    })
  })
})

/** Ways that do nothing to the live row whoever goes them are left out where an editor shows that a way is one. */
const effective = (ways: object): readonly string[] => Object.keys(ways).filter((way) => !way.endsWith('as a draft'))
const quoted = (id: Id): string => (typeof id === 'number' ? String(id) : JSON.stringify(id))
const past = (): Date => new Date(Date.now() - 1000)
const future = (): Date => new Date(Date.now() + 86_400_000)
