import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases } from '../support/databases.ts'
import { paragraphs } from '../support/paragraphs.ts'
import type { Json } from './client.ts'
import { type Newsroom, newsroom } from './newsroom.ts'
import { consumer, login } from './people.ts'

type Id = string | number

const PATH = '/content-ops/quality'

describe.each(databases)('the list of scores on %s', (database) => {
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
    const excerpt = 'What a harbour needs before the storm comes, and who looks after the boats while it lasts.'
    await publish('Of nobody', 5)
    await publish('One of Ann', 30, { credits: [{ author: ann }] })
    await publish('Two of Ann', 60, { credits: [{ author: ann }], channels: [web], excerpt })
    await publish('Three of Ann', 60, { credits: [{ author: ann }], channels: [web], excerpt })
    await publish('船港', 40, { language: 'zh' })
    const withdrawn = await publish('Taken back', 30, { credits: [{ author: ann }] })
    await editor.send('PATCH', `/articles/${withdrawn}`, { _status: 'draft' })
    for (let twin = 0; twin < 3; twin++) await publish('Twin', 12, { language: 'fr' })
    await desk.project()
  })
  afterAll(() => room.close())

  const publish = async (title: string, sentences: number, data: object = {}): Promise<Id> => {
    const words = Array.from({ length: sentences }, (_, at) => `The ${title} has a part ${at}x in room ${at}y.`)
    const article = { title, language: 'en', body: paragraphs(words.join(' ')), _status: 'published', ...data }
    return (await editor.send('POST', '/articles', article)).body.doc.id
  }
  const list = async (query = {}): Promise<Json> => (await editor.get(PATH, query)).body
  const titles = async (query = {}) => (await list(query)).items.map(({ title }: Json) => title)

  it('has the live articles with the scores, percentiles and weaknesses that they have by themselves', async () => {
    const { total, items, next, formula } = await list()
    expect({ total, next, formula }).toEqual({ total: 8, next: null, formula: 'craft-2' })
    for (const { id, craft, percentile, weakest } of items) {
      const { body } = await editor.get(`${PATH}/articles/${id}`)
      expect({ craft, percentile }).toEqual({ craft: body.craft.score, percentile: body.percentile })
      const lost = Math.max(...body.craft.dimensions.map((dimension: Json) => dimension.lost))
      expect(weakest.lost).toBe(lost)
      expect(body.craft.dimensions.find(({ name }: Json) => name === weakest.dimension).lost).toBe(lost)
    }
  })

  it('is in the order that was asked for, the lowest score first unless another was', async () => {
    const crafts = (await list()).items.map(({ craft }: Json) => craft)
    expect(crafts).toEqual(crafts.toSorted((a: number, b: number) => a - b))
    expect((await list({ sort: 'highest' })).items.map(({ craft }: Json) => craft)).toEqual(crafts.toReversed())
    const words = (await list({ sort: 'longest' })).items.map((item: Json) => item.words)
    expect(words).toEqual(words.toSorted((a: number, b: number) => b - a))
    expect((await list({ sort: 'shortest' })).items.map((item: Json) => item.words)).toEqual(words.toReversed())
  })

  it('is of an author, a channel, a language, a weakness and a range of points', async () => {
    expect((await titles({ author: String(ann) })).toSorted()).toEqual(['One of Ann', 'Three of Ann', 'Two of Ann'])
    expect((await titles({ channel: String(web), author: String(ann) })).toSorted()).toEqual([
      'Three of Ann',
      'Two of Ann',
    ])
    expect(await titles({ author: 'none of these' })).toEqual([])
    expect(await titles({ language: 'zh' })).toEqual(['船港'])
    const { items } = await list({ language: 'en' })
    const [first, second] = items
    expect(await titles({ under: second.craft, language: 'en' })).toEqual([first.title])
    expect((await list({ atLeast: second.craft, language: 'en' })).total).toBe(3)
    const { dimension } = first.weakest
    const alike = items.filter(({ weakest }: Json) => weakest.dimension === dimension)
    expect(await titles({ weakest: dimension, language: 'en' })).toEqual(alike.map(({ title }: Json) => title))
    expect((await list({ weakest: 'fluency' })).total).toBe(0)
  })

  const pageByPage = async (query: object): Promise<readonly string[]> => {
    const page = await list({ ...query, limit: '1' })
    const ids = page.items.map(({ id }: Json) => id)
    return page.next === null ? ids : [...ids, ...(await pageByPage({ ...query, after: page.next }))]
  }

  it.each(['lowest', 'highest', 'longest', 'shortest'])(
    'gives every article once, page by page, the %s first',
    async (sort) => {
      const { items } = await list({ sort })
      expect(await pageByPage({ sort })).toEqual(items.map(({ id }: Json) => id))
    },
  )

  it.each(['lowest', 'highest', 'longest', 'shortest'])(
    'gives equals once too, page by page, the %s first',
    async (sort) => {
      const { total, items } = await list({ sort, language: 'fr' })
      expect(total).toBe(3)
      expect(new Set(items.map(({ craft, words }: Json) => `${craft} ${words}`)).size).toBe(1)
      expect(await pageByPage({ sort, language: 'fr' })).toEqual(items.map(({ id }: Json) => id))
    },
  )

  it('is the same over GraphQL', async () => {
    const { body } = await editor.graphql(
      `query ($author: ID) { contentOpsScores(author: $author, sort: HIGHEST, under: 99.5) {
        total items { title craft percentile weakest { dimension lost } } } }`,
      { author: String(ann) },
    )
    const { total, items } = await list({ author: String(ann), sort: 'highest', under: '99.5' })
    expect(body.data.contentOpsScores).toEqual({
      total,
      items: items.map(({ title, craft, percentile, weakest }: Json) => ({
        title,
        craft,
        percentile,
        weakest: { ...weakest, dimension: weakest.dimension.toUpperCase() },
      })),
    })
  })

  it('refuses what it does not know, and says all of it', async () => {
    const query = { sort: 'best', under: 'x', atLeast: '101', weakest: 'style', limit: '0', after: 'zz', language: '!' }
    const { status, body } = await editor.get(PATH, query)
    expect(status).toBe(400)
    expect(body.errors.map(({ path }: Json) => path).toSorted()).toEqual(Object.keys(query).toSorted())
    expect((await editor.get(PATH, { auther: '1' })).status).toBe(400)
  })

  it('is open to whoever may read scores: to an author of the own articles only', async () => {
    const author = await login(payload, room.url, 'author')
    const own = (await payload.create({ collection: 'authors', data: { name: 'Own', user: author.id } as never })).id
    expect((await author.get(PATH)).status).toBe(403)
    expect((await author.get(PATH, { author: String(ann) })).status).toBe(403)
    expect((await author.get(PATH, { author: String(own) })).status).toBe(200)
    expect((await (await consumer(payload, room.url, 'stats:read')).get(PATH)).status).toBe(200)
    expect((await (await consumer(payload, room.url, 'content:read')).get(PATH)).status).toBe(403)
  })
})
