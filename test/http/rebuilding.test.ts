import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Terminal } from '../../src/commands/Command.ts'
import { rebuildCommand } from '../../src/commands/rebuildCommand.ts'
import { databases } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'
import { contractAt } from './client.ts'
import { fill, house } from './house.ts'
import { login } from './people.ts'
import { type Server, startServer } from './server.ts'

const PATHS = [
  '/content-ops/scorecards?by=topic&rollup=true',
  '/content-ops/explain?figure=scorecard.published&by=topic&topic=none&rollup=true',
]

const terminal: Terminal = { say: () => undefined, warn: () => undefined, progress: () => undefined }

describe.each(databases)('figures that are rebuilt while they are read on %s', (database) => {
  let desk: Desk
  let server: Server
  let token: string

  beforeAll(async () => {
    desk = await openDesk(database)
    server = await startServer(desk.payload)
    await fill(await house(desk))
    await login(desk.payload, server.url, 'editor')
    const data = { email: 'editor@example.org', password: 'a password of the tests' }
    token = String((await desk.payload.login({ collection: 'users', data })).token)
    await desk.project()
  })

  afterAll(async () => {
    await server.close()
    await desk.close()
  })

  const headers = () => ({ authorization: `JWT ${token}`, 'content-type': 'application/json' })
  const get = (path: string) => fetch(`${server.url}/api${path}`, { headers: headers() })

  /** A topic report reads the topics in the middle of its reading: each time a whole rebuild comes between, `times` times. */
  const rebuilding = async <T>(times: number, ask: () => Promise<T>): Promise<T> => {
    const { db } = desk.payload
    const { find } = db
    let left = times
    db.find = async (args) => {
      if (args.collection === 'topics' && left > 0) {
        left -= 1
        await rebuildCommand.run({ payload: desk.payload, args: [], terminal, signal: new AbortController().signal })
      }
      return find.call(db, args) as never
    }
    try {
      return await ask()
    } finally {
      db.find = find
    }
  }

  it.each(PATHS)('are read again, and answered as soon as they stand still: %s', async (path) => {
    const before = await (await get(path)).json()
    const answer = await rebuilding(2, () => get(path))
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual(before)
  })

  it.each(PATHS)('that never stand still are refused with 503 and when to ask again: %s', async (path) => {
    const answer = await rebuilding(99, () => get(path))
    const body = await answer.json()
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('1')
    expect(body).toEqual({ errors: [{ path: '', message: expect.stringContaining('ask again') }] })
    const { check, document } = await contractAt(server.url)
    check('GET', path, { status: 503, body })
    const name = path.split('?')[0] ?? ''
    expect(document.paths[name].get.responses[503].headers['Retry-After'].schema.type).toBe('integer')
    expect((await get(path)).status).toBe(200)
  })

  it('are refused over GraphQL as clearly', async () => {
    const query = '{ contentOpsScorecards(by: TOPIC, rollup: true) { next } }'
    const ask = () =>
      fetch(`${server.url}/api/graphql`, { method: 'POST', headers: headers(), body: JSON.stringify({ query }) })
    const { errors } = await (await rebuilding(99, ask)).json()
    expect(errors[0].message).toContain('ask again')
    expect(errors[0].extensions).toEqual({
      code: 'REPORT_REFUSED',
      status: 503,
      errors: [{ path: '', message: expect.stringContaining('ask again') }],
    })
  })
})
