import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settingsOf } from '../../src/settings/settingsOf.ts'
import { currentTexts } from '../../src/store/payload/currentTexts.ts'
import { paragraphs } from '../support/paragraphs.ts'
import { create, type House, type Id, openHouse } from './house.ts'

let house: House

beforeAll(async () => {
  house = await openHouse('sqlite')
})

afterAll(() => house.close())

const STRANGERS = ['anonymous', 'content:read'] as const

/** What must never be seen from outside, as it stands in the database. */
const SECRETS = ['own@a.test', 'other@a.test', 'house.test', 'planned in secret', '2026-01']

describe.each(STRANGERS)('closed fields as %s', (guest) => {
  const PATHS = {
    articles: [
      'credits.author.email',
      'credits.author.user',
      'credits.author.user.email',
      'credits.author.user.role',
      'credits.author.user.resetPasswordToken',
      'credits.author.targets',
      'credits.author.targets.from',
      'credits.author.mergedInto.email',
      'channels.targets.published',
      'topics.brief',
      'topics.owner',
      'topics.owner.email',
      'topics.owner.user.email',
      'topics.parent.brief',
      'topics.keywords',
    ],
    authors: ['email', 'user', 'user.email', 'user.name', 'targets.from', 'targets.id', 'mergedInto.email'],
    channels: ['targets', 'targets.published', 'mergedInto.targets.from'],
    topics: ['brief', 'owner', 'owner.email', 'due', 'keywords', 'parent.owner.email', 'parent.parent.brief'],
  } as const
  const asked = Object.entries(PATHS).flatMap(([slug, paths]) => paths.map((path) => ({ slug, path })))

  it.each(asked)('$path of $slug is refused in where and in sort, over REST and GraphQL', async ({ slug, path }) => {
    const queries = [
      `where[${path}][exists]=true`,
      `where[${path}][like]=a`,
      `where[or][0][${path}][equals]=a`,
      `where[and][0][OR][0][${path.replaceAll('.', '__')}][not_equals]=a`,
      `sort=${path}`,
      `sort=-${path}`,
      `sort=id,-${path}`,
    ]
    for (const query of queries) {
      const { status, body } = await house.rest(guest, 'GET', `/${slug}?${query}`)
      expect([status, body.docs], query).toEqual([400, undefined])
      expect(body.errors[0].data[0].path, query).toBeTruthy()
    }
    const counted = await house.rest(guest, 'GET', `/${slug}/count?where[${path}][exists]=true`)
    expect([counted.status, counted.body.totalDocs]).toEqual([400, undefined])
    const type = `${slug[0]?.toUpperCase()}${slug.slice(1)}`
    const { body } = await house.graphql(guest, `{ ${type}(sort: "${path}") { totalDocs } }`)
    expect([body.errors?.length, body.data?.[type] ?? null]).toEqual([1, null])
  })

  it('are refused in a relationship that must contain something', async () => {
    for (const query of ['[topics][contains][brief][like]=a', '[channels][contains][targets.published][equals]=3']) {
      expect((await house.rest(guest, 'GET', `/articles?where${query}`)).status).toBe(400)
    }
    const { body } = await house.graphql(guest, '{ Authors(where: { email: { equals: "own@a.test" } }) { totalDocs } }')
    expect(body.errors).toHaveLength(1)
  })

  it('are not shown at any depth, whatever is selected or populated', async () => {
    const queries = [
      '/articles?depth=5',
      '/articles?depth=5&select[credits]=true&populate[authors][email]=true&populate[authors][user]=true&populate[users][email]=true',
      '/articles?depth=5&select[topics]=true&populate[topics][brief]=true&populate[topics][owner]=true',
      '/articles?depth=5&select[channels]=true&populate[channels][targets]=true',
      '/authors?depth=5',
      '/authors?select[email]=true&select[user]=true&select[targets]=true',
      '/channels?depth=5',
      '/topics?depth=5&select[brief]=true&select[owner]=true',
    ]
    for (const query of queries) {
      const { status, body } = await house.rest(guest, 'GET', query)
      expect([status, body.docs.length > 0], query).toEqual([200, true])
      const told = SECRETS.filter((secret) => JSON.stringify(body).includes(secret))
      expect(told, query).toEqual([])
    }
  })

  it('are null over GraphQL, however deep', async () => {
    const { body } = await house.graphql(
      guest,
      `{ Articles(where: { title: { equals: "There for all to read" } }) { docs {
           credits { author { name email user { email role } targets { from } } }
           topics { name brief keywords owner { name email } }
           channels { name targets { published } }
       } } }`,
    )
    const [article] = body.data.Articles.docs
    expect(article.credits[0].author).toMatchObject({ name: 'Other', email: null, user: null })
    expect(article.topics[0]).toMatchObject({ name: 'Repair', brief: null, owner: null })
    expect(SECRETS.filter((secret) => JSON.stringify(body).includes(secret))).toEqual([])
  })

  it('leave open what may be asked, over relationships too', async () => {
    const { status, body } = await house.rest(
      guest,
      'GET',
      '/articles?where[credits.author.name][equals]=Other&sort=-title',
    )
    expect([status, body.totalDocs]).toEqual([200, 1])
    expect((await house.rest(guest, 'GET', '/articles?where[topics.parent.name][exists]=false')).status).toBe(200)
  })

  it('shows no draft, no trash, no idea for a topic and no plan', async () => {
    const draft = await create(house.payload, 'articles', { title: 'a draft' }, { draft: true })
    const over = await create(house.payload, 'articles', { title: 'live words', _status: 'published' })
    await house.payload.update({ collection: 'articles', id: over, data: { title: 'draft words' }, draft: true })
    await create(house.payload, 'articles', {
      title: 'in the trash',
      _status: 'published',
      deletedAt: new Date().toISOString(),
    })
    await create(house.payload, 'topics', { name: 'a mere idea', stage: 'idea' })
    await create(house.payload, 'plans', { title: 'a secret plan', article: over, assignee: house.ownAuthor })
    const queries = [
      '/articles',
      '/articles?draft=true',
      '/articles?trash=true',
      '/articles?draft=true&trash=true',
      '/topics',
      '/plans',
      `/articles/${draft}`,
      `/articles/${draft}?draft=true`,
      `/articles/${over}?draft=true`,
      '/articles/versions',
    ]
    for (const query of queries) {
      const { body } = await house.rest(guest, 'GET', query)
      expect(JSON.stringify(body), query).not.toMatch(/a draft|draft words|in the trash|a mere idea|a secret plan/)
    }
  })
})

describe('what belongs to people', () => {
  it('is closed to consumers and strangers: preferences by their key', async () => {
    for (const guest of ['anonymous', 'content:read', 'stats:read'] as const) {
      expect((await house.rest(guest, 'POST', '/payload-preferences/a', { value: 1 })).status).toBe(403)
      expect((await house.rest(guest, 'GET', '/payload-preferences/a')).status).toBe(403)
      expect((await house.rest(guest, 'DELETE', '/payload-preferences/a')).status).toBe(403)
    }
    expect((await house.payload.count({ collection: 'payload-preferences' })).totalDocs).toBe(0)
    expect((await house.rest('author', 'POST', '/payload-preferences/a', { value: 1 })).status).toBe(200)
    expect((await house.rest('author', 'GET', '/payload-preferences/a')).body.value).toBe(1)
    expect((await house.rest('editor', 'GET', '/payload-preferences/a')).body.value ?? null).toBeNull()
    expect((await house.rest('editor', 'DELETE', '/payload-preferences/a')).status).toBe(404)
    expect((await house.rest('author', 'GET', '/payload-preferences/a')).body.value).toBe(1)
    expect((await house.rest('author', 'DELETE', '/payload-preferences/a')).status).toBe(200)
    expect((await house.rest('author', 'DELETE', '/payload-preferences/a')).status).toBe(404)
  })

  it('lets administrators alone run, queue and cancel jobs', async () => {
    const { access } = house.payload.config.jobs
    for (const [guest, user] of Object.entries(house.users)) {
      const own = guest === 'admin'
      const { status } = await house.rest(guest as 'admin', 'GET', '/payload-jobs/run')
      expect(status, guest).toBe(own ? 200 : 401)
      const schedules = await house.rest(guest as 'admin', 'GET', '/payload-jobs/handle-schedules')
      expect(schedules.status === 401, guest).toBe(!own)
      const req = { user, payload: house.payload } as never
      const rights = [access?.run?.({ req }), access?.queue?.({ req }), access?.cancel?.({ req })]
      expect(rights, guest).toEqual([own, own, own])
    }
  })

  it('lets no stranger register, not even where nobody is yet', async () => {
    const body = { name: 'x', email: 'x@x.test', password: 'a long password', role: 'admin', scopes: ['content:read'] }
    for (const slug of ['users', 'consumers']) {
      expect((await house.rest('anonymous', 'POST', `/${slug}/first-register`, body)).status).toBe(403)
    }
    const empty = await openHouse('sqlite')
    try {
      await empty.payload.db.deleteMany({ collection: 'users', where: {} })
      await empty.payload.db.deleteMany({ collection: 'consumers', where: {} })
      for (const slug of ['users', 'consumers']) {
        expect((await empty.rest('anonymous', 'POST', `/${slug}/first-register`, body)).status).toBe(403)
        expect((await empty.rest('anonymous', 'POST', `/${slug}`, body)).status).toBe(403)
      }
      await empty.graphql(
        'anonymous',
        'mutation { createUser(data: { name: "x", email: "x@x.test", password: "a long password", role: admin }) { id } }',
      )
      expect((await empty.payload.count({ collection: 'users' })).totalDocs).toBe(0)
    } finally {
      await empty.close()
    }
  })
})

describe('an API key', () => {
  it('is worth nothing once its consumer is deleted or the key is switched off', async () => {
    const closed = await openHouse('sqlite', { publicContent: false })
    try {
      const read = () => closed.rest('content:read', 'GET', '/articles')
      expect((await read()).status).toBe(200)
      const id = closed.users['content:read']?.id ?? ''
      await closed.payload.update({ collection: 'consumers', id, data: { enableAPIKey: false } })
      expect((await read()).status).toBe(403)
      await closed.payload.delete({ collection: 'consumers', id })
      expect((await read()).status).toBe(403)
    } finally {
      await closed.close()
    }
  })

  it('opens no login, no account and no scope of its own', async () => {
    const id = house.users['collect:write']?.id
    const as = (method: string, path: string, body?: object) => house.rest('collect:write', method, path, body)
    expect((await as('PATCH', `/consumers/${id}`, { scopes: ['content:read'] })).status).toBe(403)
    expect((await as('GET', `/consumers/${id}`)).status).toBe(403)
    expect((await as('GET', '/consumers/me')).body.user?.apiKey).toBeUndefined()
    expect((await as('POST', '/consumers/refresh-token')).status).toBe(403)
    expect((await as('GET', '/users')).status).toBe(403)
  })
})

describe('a review', () => {
  const ask = (body: object) => house.rest('editor', 'POST', '/reviews', { verdict: 'approve', ...body })
  const hashOf = async (id: Id) => {
    const subject = { collection: settingsOf(house.payload).slugs.articles, id: String(id) }
    return (await currentTexts({ payload: house.payload } as never, subject)).at(-1)?.contentHash
  }

  it('names who gave it and the text as it is, whatever was sent', async () => {
    const article = await create(house.payload, 'articles', {
      title: 'read closely',
      body: paragraphs('A text.'),
      _status: 'published',
    })
    expect((await ask({ article, contentHash: 'forged' })).status).toBe(400)
    const { status, body } = await ask({ article, points: 100, severity: -50, reviewer: house.users.admin?.id })
    expect(status).toBe(201)
    const review = await house.payload.findByID({ collection: 'reviews', id: body.doc.id, depth: 0 })
    expect(review.reviewer).toBe(house.users.editor?.id)
    const [fact] = await house.facts('articles', article)
    expect(review.contentHash).toBe(fact?.state.contentHash)
    const [recorded] = await house.facts('reviews', body.doc.id)
    expect(recorded?.state).toMatchObject({
      contentHash: fact?.state.contentHash,
      reviewer: String(house.users.editor?.id),
      points: null,
      severity: null,
    })
  })

  it('of a draft is of its latest version', async () => {
    const article = await create(
      house.payload,
      'articles',
      { title: 'first', body: paragraphs('A text.') },
      { draft: true },
    )
    const before = await hashOf(article)
    await house.payload.update({
      collection: 'articles',
      id: article,
      data: { title: 'second' },
      draft: true,
      autosave: true,
    })
    const { body } = await ask({ article })
    const review = await house.payload.findByID({ collection: 'reviews', id: body.doc.id, depth: 0 })
    expect(review.contentHash).not.toBe(before)
    await house.payload.update({ collection: 'articles', id: article, data: { _status: 'published' } })
    expect(review.contentHash).toBe((await house.facts('articles', article))[0]?.state.contentHash)
  })

  it.each([999_999, 'no id', null, { id: 999_999 }])(
    'of no article (%j) is refused with 400 and leaves nothing',
    async (article) => {
      const before = (await house.payload.count({ collection: 'reviews' })).totalDocs
      expect((await ask({ article })).status).toBe(400)
      expect((await house.payload.count({ collection: 'reviews' })).totalDocs).toBe(before)
    },
  )
})
