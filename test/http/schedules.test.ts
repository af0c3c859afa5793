import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runDueSaves } from '../../src/store/payload/jobs/runDueSaves.ts'
import { databases } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'
import { paragraphs } from '../support/paragraphs.ts'
import { type Client, clientOf } from './client.ts'
import { consumer, login } from './people.ts'
import { type Server, startServer } from './server.ts'

type Id = string | number

describe.each(databases)('overdue schedules over HTTP on %s', (database) => {
  let desk: Desk
  let payload: Payload
  let server: Server
  let editor: Client & { readonly id: Id }

  beforeAll(async () => {
    desk = await openDesk(database)
    payload = desk.payload
    server = await startServer(payload)
    editor = await login(payload, server.url, 'editor')
  })
  afterAll(async () => {
    await server.close()
    await desk.close()
  })
  beforeEach(() => payload.db.deleteMany({ collection: 'payload-jobs', where: {} }))

  /** A schedule that failed, since who had made it has left. */
  const failed = async (title: string) => {
    const data = { title, language: 'en', body: paragraphs('A text.') }
    const { id } = await payload.create({ collection: 'articles', draft: true, data })
    const leaver = await payload.create({
      collection: 'users',
      data: { name: 'Leaver', email: `${id}@example.org`, role: 'editor', password: 'a password of the tests' },
    })
    const job = await payload.jobs.queue({
      task: 'schedulePublish',
      input: {
        type: 'publish',
        doc: { relationTo: 'articles', value: String(id) },
        user: { relationTo: 'users', value: leaver.id },
      },
      waitUntil: new Date(Date.now() - 60_000),
    } as never)
    await payload.delete({ collection: 'users', id: leaver.id })
    await runDueSaves(payload, async () => true)
    return { id, job: String((job as { id: Id }).id) }
  }
  const overdue = async () =>
    ((await editor.get('/content-ops/health')).body.overdue as { id: string }[]).map(({ id }) => id)

  it('are dismissed by an editor, once', async () => {
    const { id, job } = await failed('No more')
    expect(await overdue()).toEqual([job])
    const answer = await editor.send('POST', `/content-ops/schedules/${job}/dismiss`)
    expect(answer).toEqual({ status: 200, body: { id: job, decision: 'dismissed' } })
    expect(await overdue()).toEqual([])
    expect((await editor.send('POST', `/content-ops/schedules/${job}/dismiss`)).status).toBe(404)
    expect((await payload.findByID({ collection: 'articles', id }))._status).toBe('draft')
  })

  it('run again with the rights of the editor who asks', async () => {
    const { id, job } = await failed('Again')
    const answer = await editor.send('POST', `/content-ops/schedules/${job}/run`)
    expect(answer).toEqual({ status: 200, body: { id: job, decision: 'run-again' } })
    await runDueSaves(payload, async () => true)
    expect((await payload.findByID({ collection: 'articles', id }))._status).toBe('published')
    expect((await desk.facts('articles', id)).map(({ actor }) => actor)).toEqual([
      { collection: 'users', id: String(editor.id) },
    ])
    expect(await overdue()).toEqual([])
  })

  it('are for editors and administrators to decide about, and for nobody else', async () => {
    const { job } = await failed('Closed')
    const others: readonly (readonly [number, Client])[] = [
      [401, clientOf(server.url)],
      [403, await login(payload, server.url, 'author')],
      [403, await login(payload, server.url, 'analyst')],
      [403, await login(payload, server.url, 'outreach')],
      [403, await consumer(payload, server.url, 'stats:read', 'content:read')],
    ]
    for (const [status, client] of others) {
      for (const act of ['dismiss', 'run'])
        expect((await client.send('POST', `/content-ops/schedules/${job}/${act}`)).status).toBe(status)
    }
    expect(await overdue()).toEqual([job])
    const admin = await login(payload, server.url, 'admin')
    expect((await admin.send('POST', `/content-ops/schedules/${job}/dismiss`)).status).toBe(200)
  })

  it('are none that are still to come, that are being run, or that there are not', async () => {
    const { id, job } = await failed('Not these')
    const planned = (await payload.jobs.queue({
      task: 'schedulePublish',
      input: { type: 'publish', doc: { relationTo: 'articles', value: String(id) } },
      waitUntil: new Date(Date.now() + 3_600_000),
    } as never)) as { id: Id }
    for (const unknown of [String(planned.id), '999999', 'abc'])
      expect((await editor.send('POST', `/content-ops/schedules/${unknown}/dismiss`)).status).toBe(404)
    await payload.db.updateOne({ collection: 'payload-jobs', id: job, data: { processing: true } })
    for (const act of ['dismiss', 'run'])
      expect((await editor.send('POST', `/content-ops/schedules/${job}/${act}`)).status).toBe(400)
    expect(await payload.db.count({ collection: 'payload-jobs', where: {} })).toMatchObject({ totalDocs: 2 })
  })
})
