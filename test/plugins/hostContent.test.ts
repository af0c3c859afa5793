import type { CollectionConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'
import { paragraphs } from '../support/paragraphs.ts'

/** What a host writes in: fields in groups, as the documentation shows it. */
const posts: CollectionConfig = {
  slug: 'posts',
  versions: { drafts: true },
  fields: [
    { name: 'headline', type: 'text' },
    { name: 'text', type: 'richText' },
    {
      name: 'meta',
      type: 'group',
      fields: [
        {
          name: 'byline',
          type: 'array',
          fields: [
            { name: 'person', type: 'relationship', relationTo: 'authors' },
            { name: 'part', type: 'number' },
          ],
        },
      ],
    },
  ],
}

const notes: CollectionConfig = {
  slug: 'notes',
  versions: { drafts: true },
  fields: [
    { name: 'title', type: 'text' },
    { name: 'body', type: 'richText' },
  ],
}

const POSTS = {
  title: 'headline',
  body: 'text',
  credits: { field: 'meta.byline', author: 'person', share: 'part' },
} as const

const NOTES = { title: 'title', body: 'body' } as const

const text = paragraphs('A text of a few words.')

describe.each(databases)('content of a host on %s', (database) => {
  describe('in one collection', () => {
    let desk: Desk
    beforeAll(async () => {
      desk = await openDesk(database, { collections: [posts], contentOps: { content: { posts: POSTS } } })
    })
    afterAll(() => desk.close())

    const create = (collection: string, data: object) => desk.payload.create({ collection, data } as never)

    it('adds no articles, and lets plans and reviews name the host’s documents', async () => {
      expect(Object.keys(desk.payload.collections)).not.toContain('articles')
      const post = await create('posts', { headline: 'Hello', text, _status: 'published' })
      const plan = await create('plans', { title: 'Hello again', stage: 'idea', article: post.id })
      expect(plan).toMatchObject({ article: { id: post.id } })
      const review = await create('reviews', { article: post.id, verdict: 'approve' })
      const [fact] = await desk.facts('posts', post.id)
      expect(review).toMatchObject({ contentHash: fact?.state.contentHash })
    })

    it('refuses shares in a group that do not add up, and counts those that do', async () => {
      const [ann, bob] = await Promise.all(['Ann', 'Bob'].map((name) => create('authors', { name })))
      const byline = (first: number, second: number) => [
        { person: ann?.id, part: first },
        { person: bob?.id, part: second },
      ]
      const draft = { headline: 'Shared', text, _status: 'published' }
      await expect(create('posts', { ...draft, meta: { byline: byline(0.7, 0.1) } })).rejects.toThrow('meta.byline')
      const post = await create('posts', { ...draft, meta: { byline: byline(0.75, 0.25) } })
      const [fact] = await desk.facts('posts', post.id)
      expect(fact?.state.credits).toEqual([
        { author: String(ann?.id), units: 20_790 },
        { author: String(bob?.id), units: 6_930 },
      ])
    })
  })

  it('in several collections is named with its collection by plans and reviews', async () => {
    const content = { posts: POSTS, notes: NOTES }
    const desk = await openDesk(database, { collections: [posts, notes], contentOps: { content } })
    const create = (collection: string, data: object) => desk.payload.create({ collection, data } as never)
    const note = await create('notes', { title: 'A note', body: text, _status: 'published' })
    const article = { relationTo: 'notes', value: note.id }
    const plan = await create('plans', { title: 'The note', stage: 'writing', article })
    const [planned] = await desk.facts('plans', plan.id)
    expect(planned?.state).toMatchObject({ article: `notes/${note.id}` })
    const review = await create('reviews', { article, verdict: 'approve' })
    const [fact] = await desk.facts('notes', note.id)
    expect(review).toMatchObject({ contentHash: fact?.state.contentHash })
    await desk.close()
  })

  it('lets the assignee of a plan write the draft of an article that goes by another name', async () => {
    const desk = await openDesk(database, { contentOps: { slugs: { articles: 'stories' } } })
    const { payload } = desk
    const create = (collection: string, data: object, more = {}) =>
      payload.create({ collection, data, ...more } as never)
    const person = { name: 'Ann', email: 'ann@example.org', password: 'a password of the tests', role: 'author' }
    const user = await create('users', person)
    const author = await create('authors', { name: 'Ann', user: user.id })
    const [mine, other] = await Promise.all(
      ['Mine', 'Other'].map((title) => create('stories', { title, language: 'en', body: text }, { draft: true })),
    )
    await create('plans', { title: 'Mine', stage: 'assigned', article: mine?.id, assignee: author.id })
    const write = (id: unknown) =>
      payload.update({
        ...{ collection: 'stories', id, data: { title: 'Written' }, draft: true, overrideAccess: false },
        user: { ...user, collection: 'users' },
      } as never)
    await expect(write(mine?.id)).resolves.toMatchObject({ title: 'Written' })
    await expect(write(other?.id)).rejects.toThrow()
    await desk.close()
  })
})
