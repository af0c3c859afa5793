import { randomUUID } from 'node:crypto'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { buildConfig, getPayload } from 'payload'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { databaseFrom } from '../../src/app/databaseFrom.ts'
import { rebuildCommand } from '../../src/commands/rebuildCommand.ts'
import { contentOps } from '../../src/index.ts'
import { settingsFrom } from '../../src/plugins/settingsFrom.ts'
import { refuseUnsafeDatabase } from '../../src/store/payload/refuseUnsafeDatabase.ts'
import { databases } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'
import type { Client } from './client.ts'
import { type House, house } from './house.ts'
import { login } from './people.ts'
import { rowCounts } from './rowCounts.ts'
import { type Server, startServer } from './server.ts'

describe('DATABASE_URL', () => {
  it.each([
    ['postgres://localhost/desk', '"postgres:"'],
    ['mysql://root@localhost/desk', '"mysql:"'],
    ['./desk.db', 'file:…'],
    ['mongodb://localhost:27017/desk', 'replicaSet'],
    ['mongodb://localhost:27017/desk?replicaSet=', 'replicaSet'],
    ['mongodb://localhost:27017/desk?directConnection=true', 'replicaSet'],
  ])('refuses %s and says what is allowed', (url, said) => {
    expect(() => databaseFrom(url, '/tmp')).toThrow(said)
    expect(() => databaseFrom(url, '/tmp')).toThrow(/^\[content-ops\] .*(Allowed|Add)/)
  })

  it.each([
    [undefined, 'sqlite'],
    ['', 'sqlite'],
    ['file:/tmp/desk.db', 'sqlite'],
    ['mongodb://a,b,c/desk?w=majority&replicaSet=rs0', 'mongoose'],
    ['mongodb+srv://cluster.example.org/desk', 'mongoose'],
  ])('takes %s as %s', (url, name) => {
    expect(databaseFrom(url, '/tmp').name).toBe(name)
  })
})

describe('a database that figures could not be true on', () => {
  const adapter = (db: object) => ({ db }) as never
  const client = (replicaSet?: string) => ({
    getClient: () => ({ options: { ...(replicaSet ? { replicaSet } : {}) } }),
  })

  it('is refused when it is neither SQLite nor MongoDB', () => {
    expect(() => refuseUnsafeDatabase(adapter({ name: 'postgres' }))).toThrow('"postgres". Allowed are SQLite')
  })

  it('is refused when MongoDB has no replica set or rolls back what it reported as saved', () => {
    expect(() => refuseUnsafeDatabase(adapter({ name: 'mongoose', connection: client() }))).toThrow('replicaSet')
    const bulk = { name: 'mongoose', connection: client('rs0'), bulkOperationsSingleTransaction: true }
    expect(() => refuseUnsafeDatabase(adapter(bulk))).toThrow('bulkOperationsSingleTransaction')
    expect(() => refuseUnsafeDatabase(adapter({ ...bulk, bulkOperationsSingleTransaction: false }))).not.toThrow()
  })

  it.skipIf(!inject('mongoUrl'))(
    'stops the start of a real Payload on MongoDB, before anything is written',
    async () => {
      const url = new URL(inject('mongoUrl') ?? '')
      url.pathname = `/test-${randomUUID().slice(0, 8)}`
      url.search = '?directConnection=true'
      const config = await buildConfig({
        secret: 'a secret of the tests',
        db: mongooseAdapter({ url: url.toString(), ensureIndexes: true }),
        telemetry: false,
        logger: { options: { level: 'silent' } },
        typescript: { autoGenerate: false },
        onInit: async (payload) => {
          started = payload
        },
        plugins: [contentOps({ worker: false })],
      })
      let started: Desk['payload'] | undefined
      await expect(getPayload({ config, key: randomUUID() })).rejects.toThrow('replicaSet')
      const counts = await rowCounts(started as unknown as Desk['payload'])
      const { files: _, ...rows } = counts
      expect(Object.entries(rows).filter(([, count]) => count > 0)).toEqual([])
      await started?.destroy()
    },
  )
})

describe('a time zone that is none', () => {
  it.each(['Mars/Olympus', '+02:00', 'Berlin', ' '])(
    'is refused as an option and in the environment: %s',
    (timeZone) => {
      expect(() => settingsFrom({ timeZone }, {})).toThrow(`the time zone "${timeZone}" is unknown`)
      expect(() => settingsFrom({}, { SITE_TIME_ZONE: timeZone })).toThrow('IANA')
    },
  )

  it('is no matter where the option is right', () => {
    expect(settingsFrom({ timeZone: 'Asia/Shanghai' }, { SITE_TIME_ZONE: 'Mars/Olympus' }).timeZone).toBe(
      'Asia/Shanghai',
    )
  })
})

describe.each(databases)('the zone of the figures on %s', (database) => {
  let desk: Desk
  let server: Server
  let things: House
  let editor: Client

  beforeAll(async () => {
    desk = await openDesk(database)
    server = await startServer(desk.payload)
    things = await house(desk)
    await things.article({ title: 'Late in the evening', at: '2026-07-01T02:00:00Z' })
    editor = await login(desk.payload, server.url, 'editor')
    await desk.project()
  })

  afterAll(async () => {
    await server.close()
    await desk.close()
  })

  const rebuild = (...args: string[]) =>
    rebuildCommand.run({
      payload: desk.payload,
      args,
      signal: new AbortController().signal,
      terminal: { say: () => {}, warn: () => {}, progress: () => {} },
    })

  const days = async () => {
    const query = { by: 'site', grain: 'day', from: '2026-06-30', to: '2026-07-01' }
    const { body } = await editor.get('/content-ops/scorecards', query)
    return { zone: body.timeZone, published: body.rows.map((row: { published: number }) => row.published) }
  }

  it('stays when a rebuild is asked for one that is none', async () => {
    const before = await rowCounts(desk.payload)
    await expect(rebuild('--time-zone', 'Mars/Olympus')).rejects.toMatchObject({ code: 'USAGE' })
    await expect(rebuild('--zone', 'UTC')).rejects.toThrow()
    expect(await rowCounts(desk.payload)).toEqual(before)
    expect(await days()).toEqual({ zone: 'UTC', published: [0, 1] })
  })

  it('changes with a rebuild, and health says that the configuration wants another', async () => {
    expect(await rebuild('--time-zone', 'America/New_York')).toBe(0)
    expect(await days()).toEqual({ zone: 'America/New_York', published: [1, 0] })
    const { body } = await editor.get('/content-ops/health')
    expect(body).toMatchObject({ timeZone: 'America/New_York', wantedTimeZone: 'UTC' })
  })
})
