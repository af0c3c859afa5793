import { createLocalReq, type Where } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SHARE_UNITS } from '../../src/facts/SHARE_UNITS.ts'
import type { ScorecardCut } from '../../src/scorecards/ScorecardKey.ts'
import { storesOf } from '../../src/store/payload/storesOf.ts'
import { databases } from '../support/databases.ts'
import { create, type House, type Id, openHouse } from './house.ts'

const ROLES = [
  { role: 'authors', by: 'author' },
  { role: 'channels', by: 'channel' },
  { role: 'topics', by: 'topic' },
] as const

/** An id that no document has, in the form of the database. */
const nowhere = (id: Id): string => (typeof id === 'number' ? '999999' : 'f'.repeat(24))

describe.each(databases)('on %s', (database) => {
  let house: House

  beforeAll(async () => {
    house = await openHouse(database)
  })

  afterAll(() => house.close())

  /** Articles published per key of a cut, by id. Buckets count in units of a share. */
  const published = async (by: ScorecardCut): Promise<Readonly<Record<string, number>>> => {
    await house.project()
    const { scorecards } = storesOf(house.payload)
    const { generation } = await scorecards.projection()
    const range = { from: '2000-01', to: '2999-12' }
    const buckets = await scorecards.buckets({ generation, by, grain: 'month', ...range, filter: {} })
    const counts = buckets.filter(({ sums }) => sums.published > 0)
    return Object.fromEntries(
      counts.map((bucket) => [String(Reflect.get(bucket, by)), bucket.sums.published / SHARE_UNITS]),
    )
  }

  const article = (links: object) =>
    create(house.payload, 'articles', { title: 'about merging', _status: 'published', ...links })

  describe.each(ROLES)('merging $role', ({ role, by }) => {
    const pair = async () => ({
      from: await create(house.payload, role, { name: 'before' }),
      into: await create(house.payload, role, { name: 'after' }),
    })
    const linked = (id: Id) => article(role === 'authors' ? { credits: [{ author: id }] } : { [role]: [id] })
    const ask = (
      id: Id | string,
      action: 'merge' | 'unmerge',
      body: object = {},
      guest: 'editor' | 'author' = 'editor',
    ) => house.rest(guest, 'POST', `/content-ops/${role}/${id}/${action}`, body)

    it('moves the figures to the target, later ones too, and unmerging moves them back', async () => {
      const { from, into } = await pair()
      await linked(from)
      await linked(into)
      expect(await published(by)).toMatchObject({ [String(from)]: 1, [String(into)]: 1 })

      const merged = await ask(from, 'merge', { into })
      expect(merged).toEqual({ status: 200, body: { id: String(from), mergedInto: String(into) } })
      await linked(from)
      const together = await published(by)
      expect(together[String(into)]).toBe(3)
      expect(together).not.toHaveProperty(String(from))

      expect(await ask(from, 'unmerge')).toEqual({ status: 200, body: { id: String(from), mergedInto: null } })
      expect(await published(by)).toMatchObject({ [String(from)]: 2, [String(into)]: 1 })
    })

    it('is told as a fact with the editor as its actor, and its undoing too', async () => {
      const { from, into } = await pair()
      await ask(from, 'merge', { into })
      await ask(from, 'unmerge')
      const facts = (await house.facts(role, from)).filter(({ type }) => type.includes('merged'))
      expect(facts.map(({ type }) => type)).toEqual([`${by}.merged`, `${by}.unmerged`])
      expect(facts[0]?.state).toMatchObject({ mergedInto: String(into) })
      expect(facts[0]?.actor).toEqual({ collection: 'users', id: String(house.users.editor?.id) })
    })

    it('refuses itself, an unknown target, a missing one, a circle, and a document that is none', async () => {
      const { from, into } = await pair()
      const far = await create(house.payload, role, { name: 'far' })
      await ask(from, 'merge', { into })
      await ask(into, 'merge', { into: far })
      const refused = async (id: Id | string, body: object) => {
        const { status, body: answer } = await ask(id, 'merge', body)
        return [status, answer.errors?.[0]?.path]
      }
      expect(await refused(from, { into: from })).toEqual([400, 'into'])
      expect(await refused(from, { into: nowhere(from) })).toEqual([400, 'into'])
      expect(await refused(from, { into: 'no id at all' })).toEqual([400, 'into'])
      expect(await refused(from, {})).toEqual([400, 'into'])
      expect(await refused(from, { into: { id: into } })).toEqual([400, 'into'])
      expect(await refused(into, { into: from })).toEqual([400, 'into'])
      expect(await refused(far, { into: from })).toEqual([400, 'into'])
      expect(await refused(nowhere(from), { into })).toEqual([400, 'id'])
      expect(await refused('no id at all', { into })).toEqual([400, 'id'])
      expect((await ask(far, 'unmerge')).body.errors[0].path).toBe('id')
      expect((await house.facts(role, far)).some(({ type }) => type.endsWith('merged'))).toBe(false)
    })

    it('is hidden from pickers once it is merged or retired, and a document that names it is saved as before', async () => {
      const { payload } = house
      const { from, into } = await pair()
      const gone = role === 'topics' ? { stage: 'retired' } : { retired: true }
      const retired = await create(payload, role, { name: 'retired', ...gone })
      const links = [from, retired]
      const named = role === 'authors' ? { credits: links.map((author) => ({ author })) } : { [role]: links }
      const id = await article(named)
      await ask(from, 'merge', { into })

      const fields = payload.collections.articles?.config.flattenedFields ?? []
      const array = fields.find(({ name }) => name === (role === 'authors' ? 'credits' : role))
      const picker = array?.type === 'array' ? array.flattenedFields.find(({ name }) => name === 'author') : array
      const options = picker && 'filterOptions' in picker ? picker.filterOptions : expect.fail('it has no options')
      const req = await createLocalReq({}, payload)
      const given = { id, blockData: {}, data: {}, relationTo: role, req, siblingData: {}, user: null }
      const where = typeof options === 'function' ? await options(given as never) : options
      const among = { id: { in: [from, into, retired] } }
      const { docs } = await payload.find({ collection: role, where: { and: [among, where as Where] }, depth: 0 })
      expect(docs.map((doc) => doc.id)).toEqual([into])

      for (const change of [{ title: 'saved again' }, { title: 'with the same', ...named }]) {
        expect((await house.rest('editor', 'PATCH', `/articles/${id}`, change)).status).toBe(200)
      }
      expect((await house.rest('editor', 'POST', `/articles/${id}/duplicate`, {})).status).toBe(200)
    })

    it('is for editors and administrators only, and never by writing the field', async () => {
      const { from, into } = await pair()
      for (const guest of ['anonymous', 'author', 'analyst', 'outreach', 'stats:read', 'content:read'] as const) {
        const path = `/content-ops/${role}/${from}`
        expect((await house.rest(guest, 'POST', `${path}/merge`, { into })).status, guest).toBe(403)
        expect((await house.rest(guest, 'POST', `${path}/unmerge`, {})).status, guest).toBe(403)
      }
      await house.rest('admin', 'PATCH', `/${role}/${from}`, { mergedInto: into })
      const made = await house.rest('editor', 'POST', `/${role}`, { name: 'forged', mergedInto: into })
      const doc = (id: Id) => house.payload.findByID({ collection: role, id, depth: 0 })
      expect((await doc(from)).mergedInto ?? null).toBeNull()
      expect((await doc(made.body.doc.id)).mergedInto ?? null).toBeNull()
      expect((await house.rest('admin', 'POST', `/content-ops/${role}/${from}/merge`, { into })).status).toBe(200)
    })

    it('is not copied by duplicating a merged one', async () => {
      const { from, into } = await pair()
      await ask(from, 'merge', { into })
      const copy = await house.rest('editor', 'POST', `/${role}/${from}/duplicate`, {})
      expect(copy.status).toBe(200)
      expect(copy.body.doc.mergedInto ?? null).toBeNull()
      expect((await house.facts(role, copy.body.doc.id)).some(({ type }) => type.endsWith('merged'))).toBe(false)
    })

    it('lets only one of two merges through that would close a circle', async () => {
      const { from, into } = await pair()
      const answers = await Promise.all([ask(from, 'merge', { into }), ask(into, 'merge', { into: from })])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
      const refused = answers.find(({ status }) => status === 400)
      expect(refused?.body.errors[0].path).toBe('into')
      const facts = [...(await house.facts(role, from)), ...(await house.facts(role, into))]
      expect(facts.filter(({ type }) => type.endsWith('.merged'))).toHaveLength(1)
    })

    it('keeps who has figures, before and after they are projected, and lets go who has none', async () => {
      const { from, into } = await pair()
      const unused = await create(house.payload, role, { name: 'unused' })
      await linked(from)
      const remove = async (id: Id) => (await house.rest('editor', 'DELETE', `/${role}/${id}`)).status
      expect(await remove(from)).toBe(409)
      await house.project()
      expect(await remove(from)).toBe(409)
      await ask(from, 'merge', { into })
      expect([await remove(from), await remove(into)]).toEqual([409, 409])
      await house.project()
      expect([await remove(from), await remove(into)]).toEqual([409, 409])
      await ask(from, 'unmerge')
      await house.project()
      expect([await remove(from), await remove(into)]).toEqual([409, 200])
      expect(await remove(unused)).toBe(200)
    })

    it('keeps whom only older facts name', async () => {
      const { from, into } = await pair()
      const id = await linked(from)
      await house.project()
      const other = role === 'authors' ? { credits: [{ author: into }] } : { [role]: [into] }
      await house.payload.update({ collection: 'articles', id, data: { ...other, _status: 'published' } as never })
      await house.project()
      const refused = await house.rest('editor', 'DELETE', `/${role}/${from}`)
      expect(refused).toMatchObject({ status: 409, body: { errors: [{ data: [{ path: 'id' }] }] } })
    })

    it('keeps whom a draft, a newer draft, a document in the trash or a plan names', async () => {
      const { payload } = house
      const remove = async (id: Id) => (await house.rest('editor', 'DELETE', `/${role}/${id}`)).status
      const links = (id: Id) => (role === 'authors' ? { credits: [{ author: id }] } : { [role]: [id] })
      const fresh = () => create(payload, role, { name: 'named' })
      const [drafted, newer, trashed, planned] = [await fresh(), await fresh(), await fresh(), await fresh()]
      const draft = await create(payload, 'articles', { title: 'a draft', ...links(drafted), _status: 'draft' })
      const live = await create(payload, 'articles', { title: 'live', _status: 'published' })
      await payload.update({ collection: 'articles', id: live, data: links(newer) as never, draft: true })
      const gone = await create(payload, 'articles', { title: 'in the trash', ...links(trashed), _status: 'draft' })
      const deletedAt = new Date().toISOString()
      await payload.update({ collection: 'articles', id: gone, data: { deletedAt } as never, draft: true })
      const field = { authors: 'assignee', channels: 'channel', topics: 'topic' }[role]
      const plan = await create(payload, 'plans', { title: 'a plan', [field]: planned })
      expect([await remove(drafted), await remove(newer), await remove(trashed), await remove(planned)]).toEqual([
        409, 409, 409, 409,
      ])
      const { body } = await house.rest('editor', 'DELETE', `/${role}/${drafted}`)
      expect(body.errors[0].message).toContain('is named by')
      // The draft can still be published, and is let go of when it names nobody any more.
      const published = await payload.update({ collection: 'articles', id: draft, data: { _status: 'published' } })
      expect(published._status).toBe('published')
      await payload.update({
        collection: 'articles',
        id: live,
        data: { credits: [], channels: [], topics: [] } as never,
        draft: true,
      })
      await payload.update({ collection: 'plans', id: plan, data: { [field]: null } as never })
      expect([await remove(drafted), await remove(newer), await remove(planned)]).toEqual([409, 200, 409])
    })

    it('keeps who has figures in a bulk delete too, and lets go the others of it', async () => {
      const { from, into } = await pair()
      await linked(from)
      const { body } = await house.rest(
        'editor',
        'DELETE',
        `/${role}?where[id][in][0]=${from}&where[id][in][1]=${into}`,
      )
      expect(body.docs.map(({ id }: { id: Id }) => id)).toEqual([into])
      expect(body.errors).toHaveLength(1)
    })
  })
})
