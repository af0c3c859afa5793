import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'
import { archive, type Files } from './archive.ts'
import { dump } from './dump.ts'
import { importInto, undoIn } from './importInto.ts'

const post = (frontMatter: string, body: string): string => `---\n${frontMatter}\n---\n${body}\n`

const TABLE = '| day | pots |\n| --- | --- |\n| Monday | 3 |'
const CODE = '```sh\nmake pots\n```'
const NOTE = 'A claim.[^1]\n\n[^1]: Its source.'

async function edgeCases(): Promise<Files> {
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  return {
    'pots/glaze.md': post(
      'title: Glaze\ndate: 2024-02-29\nauthors: [Ida Kiln, Bo Wheel]\ntags: [Clay]',
      `First.\n\n![A blue pot](blue.png)\n\n${TABLE}\n\n${CODE}\n\n${NOTE}`,
    ),
    'pots/blue.png': picture,
    'pots/more.md': post('title: More glaze\ndate: 2024-03-01\nauthor: ida kiln', 'The same pot: ![](blue.png)'),
    'pots/broken.png': 'this is no image',
    'pots/cracked.md': post('title: Cracked\ndate: 2024-03-02', 'A pot that broke. ![](broken.png)'),
    'one/same.md': post('title: Same\ndate: 2024-03-03', 'One.'),
    'two/same.md': post('title: Same\ndate: 2024-03-04', 'Two.'),
    'drafts/half.md': post('title: Half\ndraft: true\ndate: 2024-03-05', 'Not done.'),
    'drafts/tomorrow.md': post('title: Tomorrow\ndate: 2099-01-01', 'Not yet.'),
    'undated.md': post('title: Whenever\ntags: [clay, Fire]', 'At some time.'),
    'empty.md': '',
    'notes.txt': 'no article',
  }
}

const FACTS_AND_JOURNAL = /^ops[-_](events|imports)$/

describe.each(databases)('an import into Payload on %s', (name) => {
  let desk: Desk
  let files: Files
  beforeAll(async () => {
    desk = await openDesk(name)
    files = await edgeCases()
  })
  afterAll(async () => desk?.close())

  const articles = async () => {
    const found = { collection: 'articles', limit: 0, pagination: false, depth: 0, draft: true } as const
    const { docs } = await desk.payload.find({ ...found, sort: 'createdAt' })
    return docs
  }
  const titled = async (title: string) => {
    const doc = (await articles()).find((article) => article.title === title)
    if (!doc) throw new Error(`there is no article "${title}"`)
    return doc
  }
  const nodeTypes = (body: unknown): string =>
    JSON.stringify(body)
      .match(/"type":"(\w+)"/g)
      ?.join(' ') ?? ''

  describe('of files of every kind', () => {
    it('stores each file or says why not, on its own date', async () => {
      const report = await importInto(desk, archive(files), 'run-1')
      expect(report).toMatchObject({
        files: 12,
        created: 8,
        failed: [],
        authorsCreated: 2,
        topicsCreated: 2,
        imagesStored: 1,
      })
      expect(report.skipped.map(({ path }) => path)).toEqual([
        'empty.md',
        'notes.txt',
        'pots/blue.png',
        'pots/broken.png',
      ])
      const [refused] = report.warnings.filter(({ kind }) => kind === 'image-refused')
      expect(refused?.examples[0]?.path).toBe('pots/cracked.md')
      expect(refused?.examples[0]?.reason).toMatch(/^pots\/broken\.png: ./)
      const facts = (await desk.facts()).filter(({ type }) => type === 'article.published')
      expect(
        facts.map(({ state, occurredAt, data }) => [state.title, data.dated === false ? null : occurredAt]).sort(),
      ).toEqual([
        ['Cracked', '2024-03-02T12:00:00.000Z'],
        ['Glaze', '2024-02-29T12:00:00.000Z'],
        ['More glaze', '2024-03-01T12:00:00.000Z'],
        ['Same', '2024-03-03T12:00:00.000Z'],
        ['Same', '2024-03-04T12:00:00.000Z'],
        ['Whenever', null],
      ])
      expect(
        facts.every(({ origin, cause, data }) => origin === 'import' && cause === 'run-1' && data.run === 'run-1'),
      ).toBe(true)
    })

    it('keeps tables, code, footnotes and images, and stores an image once', async () => {
      const glaze = await titled('Glaze')
      for (const kind of ['table', 'tablerow', 'block', 'upload']) expect(nodeTypes(glaze.body)).toContain(`"${kind}"`)
      expect(JSON.stringify(glaze.body)).toContain('Its source.')
      const { docs } = await desk.payload.find({ collection: 'media' })
      expect(docs.map(({ alt }) => alt)).toEqual(['A blue pot'])
      expect(nodeTypes((await titled('More glaze')).body)).toContain('"upload"')
    })

    it('gives two files of one name two slugs, and makes drafts of what is not out', async () => {
      const all = await articles()
      expect(all.filter(({ title }) => title === 'Same').map(({ slug }) => slug)).toEqual(['same', 'same-2'])
      const drafts = all.filter(({ _status }) => _status === 'draft').map(({ title }) => title)
      expect(drafts.sort()).toEqual(['Half', 'Tomorrow'])
    })

    it('numbers slugs that are as long as slugs may be', async () => {
      const name = 'a-very-long-name-'.repeat(8)
      const many = [1, 2, 3].map((number) => [`${number}/${name}.md`, post(`title: Long ${number}`, 'Long.')])
      expect(await importInto(desk, archive(Object.fromEntries(many)), 'run-long')).toMatchObject({
        created: 3,
        failed: [],
      })
      const slugs = (await articles()).filter(({ title }) => title?.startsWith('Long')).map(({ slug }) => slug ?? '')
      expect(slugs.map((slug) => /-\d$/.exec(slug)?.[0] ?? '')).toEqual(['', '-2', '-3'])
      expect(new Set(slugs).size).toBe(3)
      expect(Math.max(...slugs.map((slug) => slug.length))).toBeLessThanOrEqual(96)
      await undoIn(desk, 'run-long')
    })

    it('finds authors and topics again, case aside', async () => {
      const [glaze, again, undated] = await Promise.all(['Glaze', 'More glaze', 'Whenever'].map(titled))
      expect(glaze?.credits?.[0]?.author).toEqual(again?.credits?.[0]?.author)
      expect(undated?.topics).toContainEqual(glaze?.topics?.[0])
    })

    it('writes nothing the second time', async () => {
      const before = await dump(desk.payload)
      const report = await importInto(desk, archive(files), 'run-2')
      expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 8, authorsCreated: 0, imagesStored: 0 })
      expect(await dump(desk.payload)).toEqual(before)
    })

    it('brings an article to the new text of its file, by one fact', async () => {
      const { id } = await titled('Whenever')
      files = { ...files, 'undated.md': post('title: Whenever\ntags: [clay]', 'At another time.') }
      expect(await importInto(desk, archive(files), 'run-3')).toMatchObject({ created: 0, updated: 1, unchanged: 7 })
      expect(JSON.stringify((await titled('Whenever')).body)).toContain('At another time.')
      expect((await desk.facts('articles', id)).map(({ type, origin }) => [type, origin])).toEqual([
        ['article.published', 'import'],
        ['article.updated', 'import'],
      ])
      expect(await importInto(desk, archive(files), 'run-4')).toMatchObject({ updated: 0, unchanged: 8 })
    })

    it('leaves an article alone that an editor has changed, a draft of it included', async () => {
      const cracked = await titled('Cracked')
      await desk.payload.update({ collection: 'articles', id: cracked.id, data: { title: 'Mended' }, draft: true })
      const changed = { ...files, 'pots/cracked.md': post('title: Cracked twice\ndate: 2024-03-02', 'Again.') }
      const report = await importInto(desk, archive(changed), 'run-5')
      expect(report.conflicts.map(({ path, articleId }) => [path, articleId])).toEqual([
        ['pots/cracked.md', cracked.id],
      ])
      expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 7 })
      expect((await titled('Mended')).id).toBe(cracked.id)
    })
  })

  describe('that is taken back', () => {
    const more: Files = {
      'kiln/hot.md': post(
        'title: Hot\ndate: 2024-05-01\nauthors: [Una Flame]\ntags: [Fire, Heat]',
        'Hot. ![Red](red.png)',
      ),
      'kiln/cold.md': post('title: Cold\ndate: 2024-05-02\nauthors: [Una Flame, Ida Kiln]', 'Cold.'),
    }
    const withPicture = async (): Promise<Files> => ({
      ...more,
      'kiln/red.png': await sharp({ create: { width: 20, height: 20, channels: 3, background: 'red' } })
        .png()
        .toBuffer(),
    })

    it('leaves everything but the facts and the journal as it was before, files included', async () => {
      const before = await dump(desk.payload, FACTS_AND_JOURNAL)
      const source = archive(await withPicture())
      expect(await importInto(desk, source, 'run-u1')).toMatchObject({ created: 2, imagesStored: 1 })
      expect(await dump(desk.payload, FACTS_AND_JOURNAL)).not.toEqual(before)
      expect(await undoIn(desk, 'run-u1')).toMatchObject({
        removed: 2,
        kept: [],
        removedBeside: { author: 1, topic: 1, media: 1 },
        keptBeside: [],
      })
      expect(await dump(desk.payload, FACTS_AND_JOURNAL)).toEqual(before)
    })

    it('voids every fact of the run, so that none is in a figure', async () => {
      const hot = (await desk.facts()).filter(({ state }) => state.title === 'Hot')
      expect(hot.map(({ type, state }) => [type, state.isLive])).toEqual([
        ['article.published', true],
        ['article.voided', false],
      ])
    })

    it('can be imported again afterwards', async () => {
      expect(await importInto(desk, archive(await withPicture()), 'run-u2')).toMatchObject({ created: 2 })
    })

    it('refuses what was edited since, and keeps what that uses', async () => {
      const cold = await titled('Cold')
      await desk.payload.update({
        collection: 'articles',
        id: cold.id,
        data: { title: 'Colder', _status: 'published' },
      })
      const report = await undoIn(desk, 'run-u2')
      expect(report).toMatchObject({ removed: 1, removedBeside: { author: 0, topic: 1, media: 1 } })
      expect(report.ok && report.kept.map(({ path }) => path)).toEqual(['site/kiln/cold.md'])
      expect(report.ok && report.keptBeside.map((kept) => kept.name)).toEqual(['Una Flame'])
      expect((await titled('Colder')).id).toBe(cold.id)
    })

    it('knows no run that never was', async () => {
      expect(await undoIn(desk, 'run-never')).toMatchObject({ ok: false })
    })
  })

  describe('that is killed halfway', () => {
    const only = (body: string): Files => ({ 'killed.md': post('title: Killed\ndate: 2024-06-01', body) })
    const failing = async <T>(hook: 'beforeChange' | 'afterChange', work: () => Promise<T>): Promise<T> => {
      const hooks = desk.payload.collections.articles?.config.hooks ?? expect.fail('articles have hooks')
      const dies = () => {
        throw new Error('the power went')
      }
      hooks[hook].unshift(dies)
      try {
        return await work()
      } finally {
        hooks[hook].splice(hooks[hook].indexOf(dies), 1)
      }
    }
    const found = async () => (await articles()).filter(({ title }) => title === 'Killed')
    const factsOf = async () =>
      (await desk.facts('articles', (await found())[0]?.id)).map(({ type, occurredAt }) => [
        type,
        occurredAt.slice(0, 10),
      ])

    it.each(['beforeChange', 'afterChange'] as const)(
      'is made good by the next run, without a double (%s)',
      async (hook) => {
        const report = await failing(hook, () => importInto(desk, archive(only('One.')), `run-k-${hook}`))
        expect(report.failed).toEqual([{ path: 'killed.md', reason: 'the power went' }])
        await importInto(desk, archive(only('One.')), `run-k2-${hook}`)
        expect(await found()).toHaveLength(1)
        expect(await factsOf()).toEqual([['article.published', '2024-06-01']])
        await Promise.all([`run-k-${hook}`, `run-k2-${hook}`].map((run) => undoIn(desk, run)))
        expect(await found()).toHaveLength(0)
      },
    )

    it('does the update that it had only begun', async () => {
      await importInto(desk, archive(only('One.')), 'run-k3')
      const report = await failing('beforeChange', () => importInto(desk, archive(only('Two.')), 'run-k4'))
      expect(report.failed).toHaveLength(1)
      expect(await importInto(desk, archive(only('Two.')), 'run-k5')).toMatchObject({ updated: 1, failed: [] })
      expect(JSON.stringify((await found())[0]?.body)).toContain('Two.')
    })
  })
})
