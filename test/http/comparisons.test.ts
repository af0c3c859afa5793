import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comparedPairs } from '../../src/store/payload/comparisons/comparedPairs.ts'
import { databases } from '../support/databases.ts'
import { paragraphs } from '../support/paragraphs.ts'
import type { Client, Json } from './client.ts'
import { type Newsroom, newsroom } from './newsroom.ts'
import { consumer, login } from './people.ts'

type Id = string | number

const PATH = '/content-ops/comparisons'

describe.each(databases)('comparing two texts on %s', (database) => {
  let room: Newsroom

  beforeAll(async () => {
    room = await newsroom(database)
  })
  afterAll(() => room.close())

  const publish = async (title: string, data: object = {}): Promise<Id> => {
    const article = { title, language: 'en', body: paragraphs(`${title} is told here.`), _status: 'published', ...data }
    const { body } = await room.editor.send('POST', '/articles', article)
    await room.desk.project()
    return body.doc.id
  }
  const nextFor = async (who: Client): Promise<Json> => (await who.get(`${PATH}/next`)).body
  const nameOf = ({ collection, id, text: { contentHash } }: Json) => ({ collection, id, contentHash })
  const say = (who: Client, { left, right }: Json, better: unknown) =>
    who.send('POST', PATH, { left: nameOf(left), right: nameOf(right), better })

  it('has nothing to show while there are no two live texts of one language', async () => {
    expect(await nextFor(room.editor)).toEqual({ pair: null, given: 0 })
    await publish('Rope')
    await publish('绳子', { language: 'zh' })
    await publish('Draft', { _status: 'draft' })
    expect((await nextFor(room.editor)).pair).toBe(null)
  })

  it('shows two texts without their scores, and takes each pair once from a person', async () => {
    await publish('Tar')
    const { pair } = await nextFor(room.editor)
    expect([pair.left.text.title, pair.right.text.title].toSorted()).toEqual(['Rope', 'Tar'])
    expect(JSON.stringify(pair)).not.toMatch(/craft|score|author/)
    expect((await say(room.editor, pair, 'left')).body).toEqual({ better: 'left' })
    expect(await nextFor(room.editor)).toEqual({ pair: null, given: 1 })
    const again = await say(room.editor, { left: pair.right, right: pair.left }, 'left')
    expect([again.status, again.body.errors[0].path]).toEqual([409, 'right'])
    const other = await login(room.payload, room.url, 'editor', 'second')
    expect((await nextFor(other)).pair).not.toBe(null)
    expect((await say(other, pair, 'neither')).status).toBe(200)
  })

  it('keeps one of two answers that come at the same moment', async () => {
    const other = await login(room.payload, room.url, 'admin')
    const { pair } = await nextFor(other)
    const answers = await Promise.all(['left', 'right', 'left', 'right'].map((better) => say(other, pair, better)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409])
    expect((await nextFor(other)).given).toBe(1)
  })

  it('tells the back-test of texts that are still as they were compared, and of no others', async () => {
    const known = await comparedPairs(room.payload)
    expect(known).toMatchObject({ all: 3, pairs: [{}, {}, {}] })
    for (const { left } of known.pairs) expect(left).toEqual({ craft: expect.any(Number), lost: expect.any(Object) })
    const { docs } = await room.payload.find({ collection: 'articles', where: { title: { equals: 'Tar' } } })
    const change = { body: paragraphs('Tar is told anew.'), _status: 'published' }
    await room.editor.send('PATCH', `/articles/${docs[0]?.id}`, change)
    await room.desk.project()
    expect(await comparedPairs(room.payload)).toEqual({ all: 3, pairs: [] })
    expect((await nextFor(room.editor)).pair).not.toBe(null)
  })

  it('leaves a text to others than those whom it credits', async () => {
    const writer = await login(room.payload, room.url, 'editor', 'writer')
    const byline = { name: 'Writer', user: writer.id } as never
    const author = (await room.payload.create({ collection: 'authors', data: byline })).id
    const own = await publish('Mast', { credits: [{ author }] })
    for (let at = 0; at < 5; at += 1) {
      const { pair } = await nextFor(writer)
      expect([pair.left.id, pair.right.id]).not.toContain(String(own))
      expect((await say(writer, pair, 'neither')).status).toBe(200)
      if ((await nextFor(writer)).pair === null) break
    }
    expect((await nextFor(writer)).pair).toBe(null)
    let pair: Json
    do pair = (await nextFor(room.editor)).pair
    while (![pair.left.id, pair.right.id].includes(String(own)))
    expect((await say(writer, pair, 'left')).status).toBe(403)
  })

  it('refuses what it does not understand, and texts that have changed or are not live', async () => {
    const { pair } = await nextFor(room.editor)
    const [left, right] = [nameOf(pair.left), nameOf(pair.right)]
    const answer = async (body: object) => {
      const { status, body: refused } = await room.editor.send('POST', PATH, body)
      return [status, refused.errors[0].path]
    }
    expect(await answer({ left, right, better: 'both' })).toEqual([400, 'better'])
    expect(await answer({ left: 'x', right, better: 'left' })).toEqual([400, 'left'])
    expect(await answer({ left, right: left, better: 'left' })).toEqual([400, 'right'])
    expect(await answer({ left, right: { ...right, contentHash: 'x' }, better: 'left' })).toEqual([409, 'right'])
    expect(await answer({ left: { ...left, id: '999999' }, right, better: 'left' })).toEqual([404, 'left'])
    expect(await answer({ left: { ...left, collection: 'users' }, right, better: 'left' })).toEqual([404, 'left'])
  })

  it('is for those who review, and for nobody else', async () => {
    const { pair } = await nextFor(room.editor)
    const others = [
      await login(room.payload, room.url, 'author'),
      await login(room.payload, room.url, 'analyst'),
      await consumer(room.payload, room.url, 'stats:read'),
    ]
    for (const other of others) {
      expect((await other.get(`${PATH}/next`)).status).toBe(403)
      expect((await say(other, pair, 'left')).status).toBe(403)
    }
    expect((await fetch(`${room.url}/api${PATH}/next`)).status).toBe(401)
  })
})
