import { describe, expect, it } from 'vitest'
import { planImport } from '../../src/imports/planImport.ts'
import type { ImportProgress } from '../../src/imports/progressAt.ts'
import { runImport } from '../../src/imports/runImport.ts'
import { undoImport } from '../../src/imports/undoImport.ts'
import { archive, bytesOf, options } from './archive.ts'
import { MemoryTarget } from './MemoryTarget.ts'
import { outline } from './outline.ts'

const post = (title: string, more = '', body = 'Text') => `---\ntitle: ${title}\n${more}\n---\n${body}\n`
const FILES = {
  'posts/a.md': post(
    'A',
    'authors: [ann-lee, bo]\ntags: [One]\ndate: 2020-01-01\nimage: /img/h.png',
    '![alt text](../img/h.png)',
  ),
  'posts/b.md': post('B', 'authors: [Ann Lee]\ntags: [one, two]', '![x](/img/broken.png) ![y](https://x.org/y.png)'),
  'posts/bad.md': 'no title here',
  'img/h.png': 'png bytes',
  'img/broken.png': 'broken bytes',
}
const run = (target: MemoryTarget, files: Record<string, string | Error>, runId: string, more = {}) =>
  runImport({ target, source: archive(files), archive: 'site', options, runId, clock: () => new Date(0), ...more })

describe('runImport', () => {
  it('stores articles with their authors, topics and images, and accounts for every file', async () => {
    const target = new MemoryTarget()
    const report = await run(target, FILES, 'r1', { channels: ['blog'] })
    expect(report).toMatchObject({
      files: 5,
      created: 2,
      updated: 0,
      unchanged: 0,
      failed: [],
      conflicts: [],
      missing: [],
      authorsCreated: 2,
      topicsCreated: 2,
      imagesStored: 1,
    })
    expect(report.skipped).toEqual([
      { path: 'img/broken.png', reason: 'an image: it is stored where an article shows it' },
      { path: 'img/h.png', reason: 'an image: it is stored where an article shows it' },
      { path: 'posts/bad.md', reason: 'it has no title: neither in the front matter nor a heading in the text' },
    ])
    const [a, b] = [...target.articles.values()].map(({ write }) => write)
    const [media] = target.things.media.values()
    expect(a).toMatchObject({
      title: 'A',
      publishedAt: '2020-01-01T12:00:00.000Z',
      channels: ['blog'],
      hero: media?.id,
      status: 'published',
    })
    expect(a && outline(a.body)).toEqual([`upload ${media?.id}`])
    expect(media).toMatchObject({ name: 'img/h.png', alt: 'alt text' })
    expect(b).toMatchObject({ publishedAt: null, authors: [a?.authors[0]], topics: [a?.topics[0], expect.any(String)] })
  })

  it('names an image that is none, and goes on', async () => {
    const report = await run(new MemoryTarget(), FILES, 'r1')
    expect(report.warnings).toContainEqual({
      kind: 'image-refused',
      count: 1,
      examples: [{ path: 'posts/b.md', reason: 'img/broken.png: unsupported image format' }],
    })
    expect(report.warnings).toContainEqual({
      kind: 'image-elsewhere',
      count: 1,
      examples: [{ path: 'posts/b.md', reason: 'https://x.org/y.png' }],
    })
  })

  it('writes nothing the second time', async () => {
    const target = new MemoryTarget()
    await run(target, FILES, 'r1')
    const before = { writes: target.writes, journal: target.journal.length }
    expect(await run(target, FILES, 'r2')).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
    expect({ writes: target.writes, journal: target.journal.length }).toEqual(before)
  })

  it('makes articles of their own of the files of another archive that has the same paths', async () => {
    const target = new MemoryTarget()
    await run(target, FILES, 'r1')
    const other = { 'posts/a.md': post('Another A') }
    expect(await run(target, other, 'r2', { archive: 'site 2' })).toMatchObject({ created: 1, updated: 0, missing: [] })
    expect(await run(target, other, 'r3', { archive: 'site 2' })).toMatchObject({ created: 0, unchanged: 1 })
    expect(await run(target, FILES, 'r4')).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
    expect([...target.articles.values()].map(({ write }) => write.title)).toEqual(['A', 'B', 'Another A'])
  })

  it('updates the article of a changed file and keeps its id', async () => {
    const target = new MemoryTarget()
    await run(target, FILES, 'r1')
    const ids = [...target.articles.keys()]
    expect(await run(target, { ...FILES, 'posts/b.md': post('B2') }, 'r2')).toMatchObject({
      created: 0,
      updated: 1,
      unchanged: 1,
    })
    expect([...target.articles.values()].map(({ id, write }) => [id, write.title])).toEqual([
      [ids[0], 'A'],
      [ids[1], 'B2'],
    ])
  })

  it('leaves an article alone that was edited or deleted since, and names it', async () => {
    const target = new MemoryTarget()
    await run(target, FILES, 'r1')
    target.edit('A', 'A by hand')
    const [, idB] = target.articles.keys()
    target.articles.delete(String(idB))
    const report = await run(target, { ...FILES, 'posts/a.md': post('A2'), 'posts/b.md': post('B2') }, 'r2')
    expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 0 })
    expect(report.conflicts.map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
      'posts/a.md: the file has changed, and so has the article since it was imported: the article was left alone',
      'posts/b.md: the file has changed, but its article was deleted since it was imported: nothing was made',
    ])
    expect([...target.articles.values()].map(({ write }) => write.title)).toEqual(['A by hand'])
  })

  it('names files that fail and stops at none', async () => {
    const target = new MemoryTarget()
    target.refused.add('B')
    const report = await run(target, { ...FILES, 'posts/c.md': new Error('EACCES: permission denied') }, 'r1')
    expect(report).toMatchObject({
      created: 1,
      failed: [
        { path: 'posts/b.md', reason: 'The following field is invalid: Title' },
        { path: 'posts/c.md', reason: 'EACCES: permission denied' },
      ],
    })
    target.refused.clear()
    expect(await run(target, FILES, 'r2')).toMatchObject({ created: 1, unchanged: 1 })
  })

  it('names files of earlier runs that are missing now', async () => {
    const target = new MemoryTarget()
    await run(target, FILES, 'r1')
    expect(await run(target, { 'posts/a.md': FILES['posts/a.md'] }, 'r2')).toMatchObject({
      missing: ['posts/b.md'],
      unchanged: 1,
    })
    expect(target.articles.size).toBe(2)
  })

  it('writes nothing in a dry run and says what it would do', async () => {
    const target = new MemoryTarget()
    const report = await run(target, FILES, 'r1', { dryRun: true })
    expect(target.writes).toBe(0)
    expect(report).toMatchObject({
      dryRun: true,
      created: 2,
      mapping: { authors: 2, topics: 2, languages: { en: 2 }, dates: { 'day from front matter': 1, none: 1 } },
    })
    expect(report.mapping.keys.find(({ key }) => key === 'tags')).toEqual({
      key: 'tags',
      field: 'topics',
      files: 2,
      examples: ['["One"]', '["one","two"]'],
    })
  })

  it('tells rate and time left after every file', async () => {
    let at = 0
    const seen: ImportProgress[] = []
    const clock = () => {
      at += 500
      return new Date(at)
    }
    await run(new MemoryTarget(), FILES, 'r1', { clock, onProgress: (progress: ImportProgress) => seen.push(progress) })
    expect(seen.length).toBe(5)
    expect(seen[1]).toEqual({ done: 2, total: 5, path: 'img/h.png', elapsedMs: 1000, perSecond: 2, leftMs: 1500 })
  })
})

describe('planImport', () => {
  it('decides for each file without storing anything', async () => {
    const target = new MemoryTarget()
    await run(target, FILES, 'r1')
    const files = Object.entries({ ...FILES, 'posts/b.md': post('B2'), 'posts/c.md': post('C') }).map(
      ([path, text]) => ({ path, bytes: bytesOf(text) }),
    )
    const known = new Map([...target.known].map(([path, source]) => [path.slice('site/'.length), source]))
    const { files: plans, mapping } = planImport(files, known, options)
    expect(plans.map(({ path, action }) => [path, action])).toEqual([
      ['posts/a.md', 'unchanged'],
      ['posts/b.md', 'update'],
      ['posts/bad.md', 'skip'],
      ['img/h.png', 'skip'],
      ['img/broken.png', 'skip'],
      ['posts/c.md', 'create'],
    ])
    expect(mapping.withoutAuthor).toBe(2)
  })
})

describe('undoImport', () => {
  it('removes all that the run made, and a new run makes it again', async () => {
    const target = new MemoryTarget()
    await run(target, FILES, 'r1')
    const ids = [...target.articles.keys()]
    expect(await undoImport({ target, runId: 'r1' })).toEqual({
      ok: true,
      runId: 'r1',
      removed: 2,
      alreadyGone: 0,
      kept: [],
      removedBeside: { author: 2, topic: 2, media: 1 },
      keptBeside: [],
    })
    expect(target.voided).toEqual(ids)
    expect([target.articles, target.known, ...Object.values(target.things)].map((map) => map.size)).toEqual([
      0, 0, 0, 0, 0,
    ])
    expect(await run(target, FILES, 'r2')).toMatchObject({ created: 2 })
  })

  it('refuses what was edited since, and keeps what that uses', async () => {
    const target = new MemoryTarget()
    await run(target, FILES, 'r1')
    target.edit('A', 'A by hand')
    const report = await undoImport({ target, runId: 'r1' })
    expect(report).toMatchObject({
      removed: 1,
      kept: [{ path: 'site/posts/a.md', reason: 'it was edited since it was imported' }],
      removedBeside: { author: 0, topic: 1, media: 0 },
    })
    expect([...target.articles.values()].map(({ write }) => write.title)).toEqual(['A by hand'])
  })

  it('takes back only its own run', async () => {
    const target = new MemoryTarget()
    await run(target, FILES, 'r1')
    await run(target, { ...FILES, 'posts/b.md': post('B2'), 'posts/c.md': post('C', 'author: cy') }, 'r2')
    expect(await undoImport({ target, runId: 'r2' })).toMatchObject({
      removed: 1,
      kept: [{ path: 'site/posts/b.md', reason: 'this run only updated it; another run made it' }],
      removedBeside: { author: 1, topic: 0, media: 0 },
    })
    expect([...target.articles.values()].map(({ write }) => write.title)).toEqual(['A', 'B2'])
  })

  it('removes an article that a later run has updated, for no person edited it', async () => {
    const target = new MemoryTarget()
    await run(target, FILES, 'r1')
    await run(target, { ...FILES, 'posts/b.md': post('B2') }, 'r2')
    expect(await undoImport({ target, runId: 'r1' })).toMatchObject({ removed: 2, kept: [] })
  })

  it('does no harm the second time, and knows no run that never was', async () => {
    const target = new MemoryTarget()
    await run(target, FILES, 'r1')
    await undoImport({ target, runId: 'r1' })
    expect(await undoImport({ target, runId: 'r1' })).toMatchObject({ removed: 0, alreadyGone: 2 })
    expect(await undoImport({ target, runId: 'r9' })).toEqual({ ok: false, reason: 'there is no import run "r9"' })
  })
})
