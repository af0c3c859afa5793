import { existsSync } from 'node:fs'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { type CollectionConfig, type Config, sanitizeConfig } from 'payload'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/commands/COMMANDS.ts'
import { contentOps } from '../../src/plugins/contentOps.ts'
import { addHooks } from '../../src/plugins/extend.ts'
import { settingsFrom } from '../../src/plugins/settingsFrom.ts'
import { sqliteOn } from '../support/databases.ts'

const base: Config = { secret: 'secret', db: sqliteOn('file::memory:'), editor: lexicalEditor(), collections: [] }

const slugs = (config: Config) => (config.collections ?? []).map(({ slug }) => slug)

describe('contentOps()', () => {
  it('adds the working collections and the internal ones', () => {
    expect(slugs(contentOps()(base))).toEqual(
      expect.arrayContaining([
        'users',
        'consumers',
        'authors',
        'channels',
        'topics',
        'plans',
        'articles',
        'media',
        'reviews',
        'ops-events',
        'ops-scores',
        'ops-credits',
        'ops-scorecards',
        'ops-locks',
      ]),
    )
  })

  it('leaves a collection alone that the host has', () => {
    const own: CollectionConfig = { slug: 'media', upload: true, fields: [{ name: 'caption', type: 'text' }] }
    const config = contentOps()({ ...base, collections: [own] })
    expect(config.collections?.find(({ slug }) => slug === 'media')?.fields).toEqual(own.fields)
  })

  it('adds each of its commands to the scripts of Payload’s command line, after the host’s own', () => {
    const own = { key: 'seed', scriptPath: '/seed.ts' }
    const [first, ...scripts] = contentOps()({ ...base, bin: [own] }).bin ?? []
    expect(first).toEqual(own)
    expect(scripts.map(({ key }) => key)).toEqual(Object.keys(COMMANDS).map((name) => `content-ops:${name}`))
    expect(scripts.every(({ scriptPath }) => existsSync(scriptPath))).toBe(true)
  })

  it('does not change the config that it is given', () => {
    const frozen = Object.freeze({ ...base, collections: Object.freeze([]) as never[] })
    expect(() => contentOps()(frozen)).not.toThrow()
    expect(frozen.collections).toEqual([])
  })

  it('gives collections the slugs that the host chose, and points relationships at them', async () => {
    const config = contentOps({ slugs: { authors: 'writers', articles: 'stories' } })(base)
    expect(slugs(config)).toEqual(expect.arrayContaining(['writers', 'stories']))
    expect(JSON.stringify(config.collections?.find(({ slug }) => slug === 'plans')?.fields)).not.toContain('"authors"')
    await expect(sanitizeConfig(config)).resolves.toBeDefined()
  })

  it('runs its hooks after the host’s own, and the queue of saves before them', () => {
    const mine = () => undefined
    const posts: CollectionConfig = {
      slug: 'posts',
      fields: [
        { name: 'title', type: 'text' },
        { name: 'body', type: 'richText' },
      ],
      hooks: { beforeOperation: [mine], afterChange: [mine] },
    }
    const content = { posts: { title: 'title', body: 'body' } }
    const config = contentOps({ content })({ ...base, collections: [posts] })
    const hooks = config.collections?.find(({ slug }) => slug === 'posts')?.hooks
    expect(hooks?.afterChange?.[0]).toBe(mine)
    expect(hooks?.beforeOperation?.[0]).not.toBe(mine)
    expect(hooks?.beforeOperation).toContain(mine)
  })

  it('keeps the schema and drops the behaviour when it is disabled', () => {
    const enabled = contentOps()(base)
    const disabled = contentOps({ disabled: true })(base)
    expect(slugs(disabled)).toEqual(slugs(enabled))
    expect(disabled.endpoints ?? []).toEqual([])
    expect(disabled.onInit).toBeUndefined()
  })

  it('says which collections there are when it is to watch one that does not exist', () => {
    const content = { stories: { title: 'title', body: 'body' } }
    expect(() => contentOps({ content })(base)).toThrow(/there is no collection "stories"\. Known are: .*authors/)
  })

  it('says which fields there are when a field map names one that does not exist', () => {
    const posts: CollectionConfig = {
      slug: 'posts',
      fields: [
        { name: 'headline', type: 'text' },
        { type: 'row', fields: [{ name: 'text', type: 'richText' }] },
        { name: 'meta', type: 'group', fields: [{ name: 'summary', type: 'textarea' }] },
        {
          type: 'tabs',
          tabs: [
            { name: 'seo', fields: [{ name: 'words', type: 'text' }] },
            { label: 'More', fields: [] },
          ],
        },
      ],
    }
    const given = { ...base, collections: [posts] }
    const map = { title: 'headline', body: 'text', excerpt: 'meta.summary', slug: 'seo.words' }
    expect(() => contentOps({ content: { posts: map } })(given)).not.toThrow()
    expect(() => contentOps({ content: { posts: { ...map, credits: 'byline' } } })(given)).toThrow(
      /content\.posts\.credits is "byline", but .*Its fields are: headline, text, meta, meta\.summary, seo, seo\.words\./,
    )
  })

  it('looks for the author and the share in the rows of the credits', () => {
    const posts: CollectionConfig = {
      slug: 'posts',
      fields: [
        { name: 'title', type: 'text' },
        { name: 'body', type: 'richText' },
        { name: 'byline', type: 'array', fields: [{ name: 'person', type: 'relationship', relationTo: 'authors' }] },
      ],
    }
    const credited = (author: string) => () =>
      contentOps({ content: { posts: { title: 'title', body: 'body', credits: { field: 'byline', author } } } })({
        ...base,
        collections: [posts],
      })
    expect(credited('person')).not.toThrow()
    expect(credited('persn')).toThrow('content.posts.credits.author is "byline.persn", but')
  })

  it('refuses users of the host that have no role', () => {
    const users: CollectionConfig = { slug: 'users', auth: true, fields: [] }
    expect(() => contentOps()({ ...base, collections: [users] })).toThrow(/"users" has no field "role".*admin, editor/)
  })

  it('closes the first registration in users of the host too', () => {
    const users: CollectionConfig = { slug: 'users', auth: true, fields: [{ name: 'role', type: 'text' }] }
    const config = contentOps()({ ...base, collections: [users] })
    const endpoints = config.collections?.find(({ slug }) => slug === 'users')?.endpoints
    expect(endpoints).toEqual([expect.objectContaining({ path: '/first-register', method: 'post' })])
  })

  it('says so when it is listed twice', () => {
    expect(() => contentOps()(contentOps()(base))).toThrow('is contentOps() listed twice?')
  })

  it('refuses a time zone that does not exist, and says what to do', () => {
    expect(() => contentOps({ timeZone: 'Mars/Olympus' })).toThrow(/"Mars\/Olympus" is unknown.*set SITE_TIME_ZONE/)
    expect(() => settingsFrom({}, { SITE_TIME_ZONE: 'Nowhere' })).toThrow('"Nowhere" is unknown')
  })

  it('refuses a prior strength below zero', () => {
    expect(() => contentOps({ priorArticles: -1 })).toThrow('Allowed is a number of articles from 0 up')
  })

  it('takes the site’s own host from SERVER_URL', () => {
    expect(settingsFrom({}, { SERVER_URL: 'https://Desk.example.org:8443/' }).ownHosts).toEqual([
      'desk.example.org:8443',
    ])
  })
})

describe('addHooks()', () => {
  it('names the collections that there are when it finds none', () => {
    expect(() => addHooks('nothing', {})({ ...base, collections: [{ slug: 'known', fields: [] }] })).toThrow(
      'Known are: known',
    )
  })
})
