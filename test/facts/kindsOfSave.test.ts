import type { CollectionConfig, Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CRAFT_FORMULA } from '../../src/scoring/CRAFT_FORMULA.ts'
import { ARTICLE_FIELDS } from '../../src/settings/ARTICLE_FIELDS.ts'
import type { FieldMap } from '../../src/settings/FieldMap.ts'
import { databases } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'
import { paragraphs } from '../support/paragraphs.ts'

/** A host's own collection: other slug, other field names, a group, a plain list of authors, one language. */
const posts: CollectionConfig = {
  slug: 'posts',
  trash: true,
  versions: { drafts: { autosave: true, schedulePublish: true } },
  fields: [
    { name: 'headline', type: 'text' },
    { name: 'text', type: 'richText' },
    { name: 'meta', type: 'group', fields: [{ name: 'summary', type: 'text' }] },
    { name: 'writers', type: 'relationship', relationTo: 'authors', hasMany: true },
    { name: 'places', type: 'relationship', relationTo: 'channels', hasMany: true },
  ],
}

const postFields: FieldMap = {
  title: 'headline',
  body: 'text',
  excerpt: 'meta.summary',
  credits: 'writers',
  channels: 'places',
  language: { always: 'en' },
}

type Host = {
  readonly slug: string
  readonly title: string
  readonly document: (title: string, author: string | number, channel: string | number) => Record<string, unknown>
}

const hosts: readonly Host[] = [
  {
    slug: 'articles',
    title: 'title',
    document: (title, author, channel) => ({
      title,
      body: paragraphs('A text about nothing much.'),
      credits: [{ author }],
      channels: [channel],
    }),
  },
  {
    slug: 'posts',
    title: 'headline',
    document: (title, author, channel) => ({
      headline: title,
      text: paragraphs('A text about nothing much.'),
      writers: [author],
      places: [channel],
    }),
  },
]

/** A host's collections without drafts: what is saved there is live, from its creation on. */
const notes: CollectionConfig = { ...posts, slug: 'notes', versions: false }
const pages: CollectionConfig = { ...posts, slug: 'pages', versions: true }

describe.each(databases)('on %s', (database) => {
  let desk: Desk
  let payload: Payload
  let author: string | number
  let channel: string | number

  beforeAll(async () => {
    desk = await openDesk(database, {
      collections: [posts, notes, pages],
      contentOps: { content: { articles: ARTICLE_FIELDS, posts: postFields, notes: postFields, pages: postFields } },
    })
    payload = desk.payload
    author = (await payload.create({ collection: 'authors', data: { name: 'Ada' } })).id
    channel = (await payload.create({ collection: 'channels', data: { name: 'Site' } })).id
  })

  afterAll(() => desk.close())

  describe.each(hosts)('a document of $slug', ({ slug, title, document }) => {
    const types = async (id: string | number) => (await desk.facts(slug, id)).map(({ type }) => type)
    const draft = (name: string) =>
      payload.create({ collection: slug, data: document(name, author, channel), draft: true })
    const published = (name: string) =>
      payload.create({ collection: slug, data: { ...document(name, author, channel), _status: 'published' } })
    const update = (id: string | number, data: object, more: object = {}) =>
      payload.update({ collection: slug, id, data, ...more })

    it('makes no fact as a draft, nor by autosave', async () => {
      const doc = await draft('quiet')
      await update(doc.id, { [title]: 'quieter' }, { draft: true, autosave: true })
      expect(await types(doc.id)).toEqual([])
    })

    it('is published once when it is first published', async () => {
      const doc = await draft('first')
      await update(doc.id, { _status: 'published' })
      const [fact] = await desk.facts(slug, doc.id)
      expect(await types(doc.id)).toEqual(['article.published'])
      expect(fact?.state).toMatchObject({
        isLive: true,
        title: 'first',
        channels: [String(channel)],
        credits: [{ author: String(author), units: 27_720 }],
        language: 'en',
        tokens: 5,
      })
      expect(fact?.state.craft?.formula).toBe(CRAFT_FORMULA)
    })

    it('makes no fact when it is published again unchanged', async () => {
      const doc = await published('same')
      await update(doc.id, { _status: 'published' })
      expect(await types(doc.id)).toEqual(['article.published'])
    })

    it('is updated when it is published again with another text', async () => {
      const doc = await published('old')
      await update(doc.id, { [title]: 'new', _status: 'published' })
      expect(await types(doc.id)).toEqual(['article.published', 'article.updated'])
    })

    it('makes no fact while a draft lies over it, and one when that draft is published', async () => {
      const doc = await published('over')
      await update(doc.id, { [title]: 'under' }, { draft: true })
      expect(await types(doc.id)).toEqual(['article.published'])
      await update(doc.id, { _status: 'published' })
      expect(await types(doc.id)).toEqual(['article.published', 'article.updated'])
      expect((await desk.facts(slug, doc.id)).at(-1)?.state.title).toBe('under')
    })

    it('is withdrawn when it is unpublished while a newer draft exists', async () => {
      const doc = await published('gone')
      await update(doc.id, { [title]: 'going' }, { draft: true })
      await update(doc.id, { _status: 'draft' }, { unpublishAllLocales: true })
      const facts = await desk.facts(slug, doc.id)
      expect(facts.map(({ type }) => type)).toEqual(['article.published', 'article.withdrawn'])
      expect(facts.at(-1)?.data.reason).toBe('unpublish')
    })

    it('is refused with 409 when a plain change would put its newer draft before readers', async () => {
      const doc = await published('live')
      await update(doc.id, { [title]: 'not yet' }, { draft: true })
      await expect(update(doc.id, { [title]: 'oops' })).rejects.toMatchObject({ status: 409 })
      expect(await types(doc.id)).toEqual(['article.published'])
    })

    it('is updated by a plain change when there is no newer draft', async () => {
      const doc = await published('plain')
      await update(doc.id, { [title]: 'plainer' })
      expect(await types(doc.id)).toEqual(['article.published', 'article.updated'])
    })

    it('is published as a duplicate by the Local API, and a draft as a duplicate over REST', async () => {
      const doc = await published('twin')
      const local = await payload.duplicate({ collection: slug, id: doc.id })
      const rest = await payload.duplicate({ collection: slug, id: doc.id, draft: true })
      expect(await types(local.id)).toEqual(['article.published'])
      expect(await types(rest.id)).toEqual([])
    })

    it('is published in bulk with one cause for all', async () => {
      const docs = await Promise.all([draft('bulk 1'), draft('bulk 2'), draft('bulk 3')])
      const where = { id: { in: docs.map(({ id }) => id) } }
      const { errors } = await payload.update({ collection: slug, where, data: { _status: 'published' } })
      expect(errors).toEqual([])
      const facts = (await Promise.all(docs.map(({ id }) => desk.facts(slug, id)))).flat()
      expect(facts.map(({ type }) => type)).toEqual(Array(3).fill('article.published'))
      expect(new Set(facts.map(({ cause }) => cause)).size).toBe(1)
    })

    it('is withdrawn by the trash and republished by its restoring', async () => {
      const doc = await published('trash')
      await update(doc.id, { deletedAt: new Date().toISOString() })
      await update(doc.id, { deletedAt: null }, { trash: true })
      const facts = await desk.facts(slug, doc.id)
      expect(facts.map(({ type }) => type)).toEqual(['article.published', 'article.withdrawn', 'article.republished'])
      expect(facts[1]?.data.reason).toBe('trash')
    })

    it('makes no fact when a draft goes to the trash', async () => {
      const doc = await draft('rubbish')
      await update(doc.id, { deletedAt: new Date().toISOString() })
      expect(await types(doc.id)).toEqual([])
    })

    it('is published and withdrawn on schedule', async () => {
      const doc = await draft('clock')
      const schedule = async (type: 'publish' | 'unpublish') => {
        await payload.jobs.queue({
          task: 'schedulePublish',
          input: { type, doc: { relationTo: slug, value: String(doc.id) } },
          waitUntil: new Date(Date.now() - 1000),
        } as never)
        await payload.jobs.run({ limit: 10 })
      }
      await schedule('publish')
      expect(await types(doc.id)).toEqual(['article.published'])
      await schedule('unpublish')
      expect(await types(doc.id)).toEqual(['article.published', 'article.withdrawn'])
    })

    it('is updated when an older version is restored over it', async () => {
      const doc = await published('one')
      await update(doc.id, { [title]: 'two', _status: 'published' })
      const { docs } = await payload.findVersions({
        collection: slug,
        where: { parent: { equals: doc.id } },
        sort: 'createdAt',
      })
      await payload.restoreVersion({ collection: slug, id: docs[0]?.id ?? '' })
      const facts = await desk.facts(slug, doc.id)
      expect(facts.map(({ type }) => type)).toEqual(['article.published', 'article.updated', 'article.updated'])
      expect(facts.at(-1)?.state.title).toBe('one')
    })

    it('is withdrawn when it is deleted, whatever the caller selected', async () => {
      const doc = await published('end')
      await payload.delete({ collection: slug, id: doc.id, select: { [title]: true } })
      const facts = await desk.facts(slug, doc.id)
      expect(facts.map(({ type }) => type)).toEqual(['article.published', 'article.withdrawn'])
      expect(facts.at(-1)?.data.reason).toBe('delete')
    })

    it('is settled by an update that selects other fields', async () => {
      const doc = await published('select')
      await update(doc.id, { [title]: 'selected', _status: 'published' }, { select: { id: true } })
      expect(await types(doc.id)).toEqual(['article.published', 'article.updated'])
    })
  })

  describe.each(['notes', 'pages'])('a document of %s, which has no drafts', (slug) => {
    const types = async (id: string | number) => (await desk.facts(slug, id)).map(({ type }) => type)
    const create = (headline: string) =>
      payload.create({
        collection: slug,
        data: { headline, text: paragraphs('A text about nothing much.'), writers: [author], places: [channel] },
      })
    const update = (id: string | number, data: object, more: object = {}) =>
      payload.update({ collection: slug, id, data, ...more })

    it('is published by being created', async () => {
      const doc = await create('at once')
      const [fact] = await desk.facts(slug, doc.id)
      expect(await types(doc.id)).toEqual(['article.published'])
      expect(fact?.state).toMatchObject({
        isLive: true,
        title: 'at once',
        channels: [String(channel)],
        credits: [{ author: String(author), units: 27_720 }],
      })
    })

    it('makes no fact when it is saved unchanged', async () => {
      const doc = await create('same')
      await update(doc.id, {})
      await update(doc.id, { headline: 'same' })
      expect(await types(doc.id)).toEqual(['article.published'])
    })

    it('is updated by a change, whatever is said about drafts', async () => {
      const [plain, asDraft] = [await create('plain'), await create('as a draft')]
      await update(plain.id, { headline: 'plainer' })
      await update(asDraft.id, { headline: 'live all the same' }, { draft: true })
      expect(await types(plain.id)).toEqual(['article.published', 'article.updated'])
      expect(await types(asDraft.id)).toEqual(['article.published', 'article.updated'])
    })

    it('is updated in bulk with one cause for all', async () => {
      const docs = [await create('bulk 1'), await create('bulk 2')]
      const where = { id: { in: docs.map(({ id }) => id) } }
      const { errors } = await payload.update({ collection: slug, where, data: { headline: 'bulk' } })
      expect(errors).toEqual([])
      const facts = (await Promise.all(docs.map(({ id }) => desk.facts(slug, id)))).map((each) => each.at(-1))
      expect(facts.map((fact) => fact?.type)).toEqual(['article.updated', 'article.updated'])
      expect(new Set(facts.map((fact) => fact?.cause)).size).toBe(1)
    })

    it('is published as a duplicate', async () => {
      const doc = await create('twin')
      const copy = await payload.duplicate({ collection: slug, id: doc.id })
      expect(await types(copy.id)).toEqual(['article.published'])
    })

    it('is withdrawn by the trash and republished by its restoring', async () => {
      const doc = await create('trash')
      await update(doc.id, { deletedAt: new Date().toISOString() })
      await update(doc.id, { deletedAt: null }, { trash: true })
      expect(await types(doc.id)).toEqual(['article.published', 'article.withdrawn', 'article.republished'])
    })

    it('is withdrawn when it is deleted', async () => {
      const doc = await create('end')
      await payload.delete({ collection: slug, id: doc.id })
      expect(await types(doc.id)).toEqual(['article.published', 'article.withdrawn'])
    })
  })

  it('a document without drafts is updated when an older version is restored over it', async () => {
    const doc = await payload.create({ collection: 'pages', data: { headline: 'one' } })
    await payload.update({ collection: 'pages', id: doc.id, data: { headline: 'two' } })
    const { docs } = await payload.findVersions({
      collection: 'pages',
      where: { parent: { equals: doc.id } },
      sort: 'createdAt',
    })
    await payload.restoreVersion({ collection: 'pages', id: docs[0]?.id ?? '' })
    const facts = await desk.facts('pages', doc.id)
    expect(facts.map(({ type }) => type)).toEqual(['article.published', 'article.updated', 'article.updated'])
    expect(facts.at(-1)?.state.title).toBe('one')
  })
})
