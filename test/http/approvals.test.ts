import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'
import { paragraphs } from '../support/paragraphs.ts'
import type { Client, Json } from './client.ts'
import { login } from './people.ts'
import { type Server, startServer } from './server.ts'

type Id = string | number

describe.each(databases)('approvals that a channel asks for on %s', (database) => {
  let desk: Desk
  let payload: Payload
  let server: Server
  let ann: Client & { readonly id: Id }
  let bob: Client & { readonly id: Id }
  let byline: Id
  let careful: Id

  beforeAll(async () => {
    desk = await openDesk(database)
    payload = desk.payload
    server = await startServer(payload)
    ann = await login(payload, server.url, 'editor')
    bob = await login(payload, server.url, 'admin')
    byline = (await payload.create({ collection: 'authors', data: { name: 'Bob B.', user: bob.id } as never })).id
    const data = { name: 'Press', kind: 'owned', approvalsNeeded: 2 } as never
    careful = (await payload.create({ collection: 'channels', data })).id
  })
  afterAll(async () => {
    await server.close()
    await desk.close()
  })

  const draft = async (title: string, data: object = {}): Promise<Id> => {
    const body = paragraphs(`A short text about ${title}.`)
    const article = { title, language: 'en', body, channels: [careful], _status: 'draft', ...data }
    return (await ann.send('POST', '/articles?draft=true', article)).body.doc.id
  }
  const publish = (id: Id, data: object = {}) => ann.send('PATCH', `/articles/${id}`, { _status: 'published', ...data })
  const approve = (who: Client, article: Id, verdict = 'approve') =>
    who.send('POST', '/reviews', { article, verdict }).then(({ status }) => expect(status).toBe(201))
  const ask = (id: Id, name: string, email?: string) =>
    ann.send('POST', '/content-ops/approvals', { collection: 'articles', id, name, email })
  const linkFor = async (id: Id, name = 'Eva Out'): Promise<string> => {
    const { status, body } = await ask(id, name)
    expect(status).toBe(200)
    return new URL(body.url, server.url).href
  }
  const decide = (link: string, verdict: string, note = '') =>
    fetch(link, { method: 'POST', body: new URLSearchParams({ verdict, note }) })
  const messageOf = (body: Json): string => body.errors[0].data.errors[0].message
  const standing = async (id: Id) => (await ann.get(`/content-ops/reviews/articles/${id}`)).body.approvals

  it('hold a text back until so many people have approved exactly it', async () => {
    const id = await draft('locks')
    const refused = await publish(id)
    expect(refused.status).toBe(400)
    expect(messageOf(refused.body)).toMatch(/^Press asks for 2 approvals of exactly this text.*; it has 0\./)
    await approve(ann, id)
    await approve(ann, id)
    expect(messageOf((await publish(id)).body)).toMatch(/it has 1\./)
    await approve(bob, id)
    expect(await standing(id)).toEqual({ needed: 2, given: 2 })
    expect((await publish(id)).status).toBe(200)
  })

  it('are void when the text changes, by whatever way, and not when its plan or channels do', async () => {
    const id = await draft('keys')
    await approve(ann, id)
    await approve(bob, id)
    const other = (await payload.create({ collection: 'channels', data: { name: 'Radio', kind: 'owned' } as never })).id
    await ann.send('PATCH', `/articles/${id}?draft=true`, { channels: [careful, other] })
    await payload.create({ collection: 'plans', data: { title: 'Keys', article: id } as never })
    expect(await standing(id)).toEqual({ needed: 2, given: 2 })
    await ann.send('PATCH', `/articles/${id}?draft=true&autosave=true`, { title: 'keys!' })
    expect(await standing(id)).toEqual({ needed: 2, given: 0 })
    expect((await publish(id)).status).toBe(400)
    await ann.send('PATCH', `/articles/${id}?draft=true`, { title: 'keys' })
    expect((await publish(id)).status).toBe(200)
    expect((await publish(id, { title: 'Keys, changed while live' })).status).toBe(400)
    expect((await publish(id, { channels: [careful] })).status).toBe(200)
  })

  it('do not count of those whom the text credits, nor of those who thought again', async () => {
    const id = await draft('hinges')
    await approve(bob, id)
    await approve(ann, id)
    await ann.send('PATCH', `/articles/${id}?draft=true`, { credits: [{ author: byline }] })
    expect(await standing(id)).toEqual({ needed: 2, given: 1 })
    await approve(ann, id, 'revise')
    expect(await standing(id)).toEqual({ needed: 2, given: 0 })
    expect((await bob.send('POST', '/reviews', { article: id, verdict: 'approve' })).status).toBe(400)
  })

  it('are overridden by an editor with a reason, which is in the fact and counted', async () => {
    const id = await draft('doors')
    expect((await publish(id, { publishingOverride: 'The press waits.' })).status).toBe(200)
    expect((await desk.facts('articles', id)).at(-1)?.data.override).toEqual({
      reason: 'The press waits.',
      floor: null,
      approvals: { needed: 2, given: 0 },
    })
    await desk.project()
    const query = { by: 'channel', channel: String(careful), grain: 'total' }
    const { rows } = (await ann.get('/content-ops/scorecards', query)).body
    expect(rows[0].overridden).toBe(1)
    const why = (await ann.get('/content-ops/explain', { ...query, figure: 'scorecard.overridden' })).body
    expect(why).toMatchObject({ value: 1, sample: { n: 1, items: [{ id: String(id), amount: 1 }] } })
  })

  describe('by a link', () => {
    it('count as one, once, and the link that shows does not decide', async () => {
      const id = await draft('gates')
      const link = await linkFor(id)
      for (const _again of [1, 2]) expect((await fetch(link)).status).toBe(200)
      expect(await standing(id)).toEqual({ needed: 2, given: 0 })
      expect(await (await decide(link, 'approve', 'Well said.')).text()).toContain('Your approval was recorded.')
      expect(await standing(id)).toEqual({ needed: 2, given: 1 })
      expect((await decide(link, 'reject')).status).toBe(410)
      expect((await fetch(link)).status).toBe(410)
      expect(await standing(id)).toEqual({ needed: 2, given: 1 })
      const [fact] = (await desk.facts()).filter(({ type }) => type === 'review.recorded').slice(-1)
      expect(JSON.stringify(fact)).not.toContain('Eva')
      expect(fact?.state).toMatchObject({ reviewer: null, verdict: 'approve' })
    })

    it('stand as they were first given when a crash came before the link was closed', async () => {
      const id = await draft('hooks')
      const link = await linkFor(id)
      const [{ id: approval }] = (await ann.get(`/content-ops/reviews/articles/${id}`)).body.links
      await payload.create({ collection: 'reviews', data: { article: id, approval, verdict: 'approve' } as never })
      expect((await decide(link, 'reject')).status).toBe(410)
      expect(await standing(id)).toEqual({ needed: 2, given: 1 })
      expect((await fetch(link)).status).toBe(410)
    })

    it('tell what was decided to those only who have said what they think', async () => {
      const id = await draft('latches')
      await decide(await linkFor(id), 'revise')
      const linkSeen = async () => (await ann.get(`/content-ops/reviews/articles/${id}`)).body.links[0]
      expect(await linkSeen()).toMatchObject({ state: 'decided', verdict: null })
      await approve(ann, id)
      expect(await linkSeen()).toMatchObject({ state: 'decided', verdict: 'revise' })
    })

    it('are not two when the same person is asked twice', async () => {
      const id = await draft('bolts')
      for (const name of ['Eva Out', ' eva out']) await decide(await linkFor(id, name), 'approve')
      expect((await standing(id)).given).toBe(1)
      await decide(await linkFor(id, 'Max Out'), 'approve')
      expect((await standing(id)).given).toBe(2)
      expect((await publish(id)).status).toBe(200)
    })

    it('show that text only: no script, no index, no referrer, and nothing of it unescaped', async () => {
      const id = await draft('<script>alert(1)</script>', { excerpt: '"><img src=x onerror=alert(2)>' })
      const answer = await fetch(await linkFor(id, '<b>Eva</b>'))
      const html = await answer.text()
      expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
      expect(html).not.toMatch(/<script|<img|<b>/)
      expect(html).toContain('A short text about')
      expect(answer.headers.get('x-robots-tag')).toContain('noindex')
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
      expect(answer.headers.get('cache-control')).toContain('no-store')
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
      const chinese = await fetch(await linkFor(id), { headers: { 'accept-language': 'zh-CN,zh;q=0.9' } })
      expect(await chinese.text()).toContain('这篇文章可以照此发布吗')
    })

    it('open nothing when the text has changed, when they are altered, taken back or a week old', async () => {
      const id = await draft('chains')
      const link = await linkFor(id)
      const altered = link.slice(0, -1) + (link.endsWith('A') ? 'B' : 'A')
      expect((await fetch(altered)).status).toBe(404)
      expect((await decide(altered, 'approve')).status).toBe(404)

      await ann.send('PATCH', `/articles/${id}?draft=true`, { title: 'chains, changed' })
      const outdated = await decide(link, 'approve')
      expect([outdated.status, await outdated.text()]).toEqual([410, expect.stringContaining('was changed since')])

      const made = (await ask(id, 'Eva Out')).body
      expect((await ann.send('POST', `/content-ops/approvals/${made.id}/revoke`)).body.state).toBe('revoked')
      expect((await decide(new URL(made.url, server.url).href, 'approve')).status).toBe(410)

      const old = (await ask(id, 'Eva Out')).body
      const week = Date.parse(old.expiresAt) - Date.parse(old.askedAt)
      expect(week).toBe(7 * 86_400_000)
      const expiresAt = new Date(Date.now() - 1).toISOString()
      await payload.db.updateOne({ collection: 'ops-approvals', id: old.id, data: { expiresAt } })
      expect((await decide(new URL(old.url, server.url).href, 'approve')).status).toBe(410)
      expect((await standing(id)).given).toBe(0)
      const { links } = (await ann.get(`/content-ops/reviews/articles/${id}`)).body
      expect(links.map(({ state }: Json) => state)).toEqual(['expired', 'revoked', 'outdated'])
    })

    it('keep the token as a hash only, of 256 bits', async () => {
      const id = await draft('locks again')
      const token = (await linkFor(id)).split('/').at(-1) ?? ''
      expect(Buffer.from(token, 'base64url')).toHaveLength(32)
      const { docs } = await payload.db.find({ collection: 'ops-approvals', limit: 0, pagination: false })
      expect(JSON.stringify(docs)).not.toContain(token)
      const hash = createHash('sha256').update(token).digest('hex')
      expect(JSON.stringify(docs)).toContain(hash)
      expect(JSON.stringify((await bob.get('/ops-approvals')).body)).not.toContain(hash)
      expect((await ann.get('/ops-approvals')).status).toBe(403)
    })

    it('decide once when they are used at the same moment, and not without a clear answer', async () => {
      const id = await draft('nails')
      const link = await linkFor(id)
      expect((await decide(link, '')).status).toBe(400)
      expect((await decide(link, 'approve', 'x'.repeat(5_001))).status).toBe(400)
      const answers = await Promise.all([1, 2, 3, 4].map(() => decide(link, 'approve')))
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410])
      const { totalDocs } = await payload.count({ collection: 'reviews', where: { verdict: { equals: 'approve' } } })
      expect(totalDocs).toBeGreaterThan(0)
    })

    it('are made by editors, for people without an account, and not for one’s own text', async () => {
      const id = await draft('screws', { credits: [{ author: byline }] })
      const asked = (who: Client, data: object = {}) =>
        who.send('POST', '/content-ops/approvals', { collection: 'articles', id, name: 'Eva', ...data })
      expect((await asked(bob)).body.errors).toMatchObject([{ path: 'id' }])
      expect((await asked(ann, { email: 'ADMIN@example.org' })).body.errors).toMatchObject([{ path: 'email' }])
      expect((await asked(ann, { name: ' ' })).body.errors).toMatchObject([{ path: 'name' }])
      expect((await asked(ann, { id: 'none' })).status).toBe(404)
      expect((await asked(ann, { collection: 'users' })).status).toBe(404)
      const author = await login(payload, server.url, 'author')
      expect((await asked(author)).status).toBe(403)
    })
  })
})
