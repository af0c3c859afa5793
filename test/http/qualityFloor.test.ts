import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runDueSaves } from '../../src/store/payload/jobs/runDueSaves.ts'
import { contextOf } from '../../src/store/payload/saveOccasion.ts'
import { databases } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'
import { paragraphs } from '../support/paragraphs.ts'
import type { Client } from './client.ts'
import { login } from './people.ts'
import { type Server, startServer } from './server.ts'

type Id = string | number

const FLOOR = 60
const REASON = 'The town hall asked for it by noon.'

describe.each(databases)('the quality floor of a channel on %s', (database) => {
  let desk: Desk
  let payload: Payload
  let server: Server
  let editor: Client & { readonly id: Id }
  let strict: Id
  let lenient: Id

  beforeAll(async () => {
    desk = await openDesk(database)
    payload = desk.payload
    server = await startServer(payload)
    editor = await login(payload, server.url, 'editor')
    strict = await channel('Website', FLOOR)
    lenient = await channel('Letter')
  })
  afterAll(async () => {
    await server.close()
    await desk.close()
  })
  beforeEach(() => payload.db.deleteMany({ collection: 'payload-jobs', where: {} }))

  const channel = async (name: string, qualityFloor?: number) =>
    (
      await payload.create({
        collection: 'channels',
        data: { name, kind: 'owned', ...(qualityFloor ? { qualityFloor } : {}) },
      })
    ).id
  const text = (title: string, channels: readonly Id[] = [strict]) => ({
    title,
    language: 'en',
    body: paragraphs(`A short text about ${title}.`),
    channels,
  })
  const draft = async (title: string, channels?: readonly Id[]) => {
    const { body } = await editor.send('POST', '/articles?draft=true', { ...text(title, channels), _status: 'draft' })
    return body.doc.id as Id
  }
  const publish = (id: Id, data: object = {}) =>
    editor.send('PATCH', `/articles/${id}`, { ...data, _status: 'published' })
  const isLive = async (id: Id) => (await desk.facts('articles', id)).at(-1)?.state.isLive ?? false
  const refusal = { status: 400, body: { errors: [{ name: 'ValidationError' }] } }

  it('refuses to publish below it, and says by how much and what would help most', async () => {
    const id = await draft('figs')
    const answer = await publish(id)
    expect(answer).toMatchObject(refusal)
    const [error] = answer.body.errors[0].data.errors
    expect(error.path).toBe('publishingOverride')
    expect(error.message).toMatch(/^Website asks for at least 60 points of craft; this text has \d+\.\d\./)
    expect(error.message).toMatch(/What would help most: \+\d+\.\d \S.* \+\d+\.\d \S.* \+\d+\.\d \S/)
    expect(await isLive(id)).toBe(false)
  })

  it('holds by every way in', async () => {
    const create = await editor.send('POST', '/articles', { ...text('created'), _status: 'published' })
    expect(create).toMatchObject(refusal)
    const graphql = await editor.graphql(
      `mutation ($data: mutationArticleInput!) { createArticle(data: $data) { id } }`,
      { data: { ...text('over GraphQL'), _status: 'published' } },
    )
    expect(graphql.body.errors).toHaveLength(1)

    const moved = (await editor.send('POST', '/articles', { ...text('moved', [lenient]), _status: 'published' })).body
      .doc.id
    expect(await editor.send('PATCH', `/articles/${moved}`, { channels: [lenient, strict] })).toMatchObject(refusal)
    expect((await desk.facts('articles', moved)).at(-1)?.state.channels).toEqual([String(lenient)])

    const many = [await draft('bulk one'), await draft('bulk two')]
    const bulk = await editor.send('PATCH', `/articles?where[id][in]=${many.join(',')}`, { _status: 'published' })
    expect(bulk.body.errors).toHaveLength(2)

    const [restored] = many
    const { docs } = await payload.findVersions({ collection: 'articles', where: { parent: { equals: restored } } })
    await editor.send('POST', `/articles/versions/${docs[0]?.id}?draft=false`)

    const late = await draft('scheduled')
    await payload.jobs.queue({
      task: 'schedulePublish',
      input: {
        type: 'publish',
        doc: { relationTo: 'articles', value: String(late) },
        user: { relationTo: 'users', value: editor.id },
      },
      waitUntil: new Date(Date.now() - 60_000),
    } as never)
    await runDueSaves(payload, async () => true)
    const { overdue } = (await editor.get('/content-ops/health')).body
    expect(overdue).toMatchObject([{ document: String(late), overdue: { reason: 'failed' } }])

    await expect(
      payload.create({ collection: 'articles', data: { ...text('local'), _status: 'published' } as never }),
    ).rejects.toThrow()
    for (const id of [...many, late]) expect(await isLive(id)).toBe(false)
    expect((await desk.facts()).filter(({ state }) => state.channels?.includes(String(strict)))).toEqual([])
  })

  it('is overridden by an editor with a reason, which is in the fact and not in the article', async () => {
    const id = await draft('plums')
    expect(await publish(id, { publishingOverride: '  ' })).toMatchObject(refusal)
    const answer = await publish(id, { publishingOverride: ` ${REASON} ` })
    expect(answer.status).toBe(200)
    const last = (await desk.facts('articles', id)).at(-1)
    expect(last).toMatchObject({
      type: 'article.published',
      actor: { id: String(editor.id) },
      data: { override: { reason: REASON, floor: FLOOR, approvals: null } },
    })
    expect((await editor.get(`/articles/${id}`)).body.publishingOverride ?? null).toBe(null)

    await desk.project()
    const { versions } = (await editor.get(`/content-ops/quality/articles/${id}/history`)).body
    expect(versions.map(({ override }: { override: unknown }) => override)).toEqual([
      { reason: REASON, floor: FLOOR, approvals: null },
    ])

    // The next version is judged anew: no better is refused, better is welcome although it is still below.
    expect(await publish(id, { title: 'Hi' })).toMatchObject(refusal)
    const better = await publish(id, {
      excerpt: 'A summary that says in a sentence or two what the text is about, and why.',
    })
    expect(better.status).toBe(200)
    expect((await desk.facts('articles', id)).at(-1)?.data.override).toBe(undefined)
  })

  it('is asked of the channels that have one only, and a reason that nobody needed is forgotten', async () => {
    const id = await draft('dates', [lenient])
    expect((await publish(id, { publishingOverride: REASON })).status).toBe(200)
    expect((await desk.facts('articles', id)).at(-1)?.data.override).toBe(undefined)
  })

  it('lets drafts be, an author’s too, who cannot override it', async () => {
    const author = await login(payload, server.url, 'author', 'Ann')
    await payload.create({ collection: 'authors', data: { name: 'Ann', user: author.id } as never })
    const { status, body } = await author.send('POST', '/articles?draft=true', { ...text('hers'), _status: 'draft' })
    expect(status).toBe(201)
    const forced = await author.send('PATCH', `/articles/${body.doc.id}`, {
      _status: 'published',
      publishingOverride: REASON,
    })
    expect(forced.status).toBe(403)
  })

  it('does not hold back what is imported: it was published before', async () => {
    const context = contextOf({ origin: 'import', publishedAt: new Date('2020-01-01') })
    const data = { ...text('from an archive'), _status: 'published' } as never
    const { id } = await payload.create({ collection: 'articles', data, context })
    expect(await isLive(id)).toBe(true)
  })
})
