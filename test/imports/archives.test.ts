import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseFrontMatter } from '../../src/imports/frontMatter/parseFrontMatter.ts'
import { splitFrontMatter } from '../../src/imports/frontMatter/splitFrontMatter.ts'
import type { ImportedArticle } from '../../src/imports/ImportedArticle.ts'
import { planImport } from '../../src/imports/planImport.ts'
import { runImport } from '../../src/imports/runImport.ts'
import { undoImport } from '../../src/imports/undoImport.ts'
import { options } from './archive.ts'
import { MemoryTarget } from './MemoryTarget.ts'
import { words } from './outline.ts'

const root = process.env.CONTENT_OPS_CORPORA ?? ''
const isThere = root !== '' && existsSync(root)
if (!isThere) console.log('NOT RUN: the import of three real archives, set CONTENT_OPS_CORPORA')

function filesOf(archive: string) {
  const folder = join(root, archive)
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name)
      return { path: relative(folder, file), bytes: new Uint8Array(readFileSync(file)) }
    })
}

function planOf(archive: string) {
  const files = filesOf(archive)
  const { files: plans, mapping } = planImport(files, new Map(), options)
  const articles = plans.flatMap((plan): readonly ImportedArticle[] => (plan.action === 'create' ? [plan.article] : []))
  const reasons = new Map<string, number>()
  for (const plan of plans) if (plan.action === 'skip') reasons.set(plan.reason, (reasons.get(plan.reason) ?? 0) + 1)
  console.log(
    `${archive}: ${files.length} files, ${articles.length} articles, ${JSON.stringify(Object.fromEntries(reasons))}`,
  )
  return { files, plans, mapping, articles, reasons: Object.fromEntries(reasons) }
}

describe.skipIf(!isThere)('the archive 18f', () => {
  const { files, plans, articles, mapping, reasons } = isThere ? planOf('18f') : ({} as ReturnType<typeof planOf>)

  it('gives an article or a reason for every file', () => {
    expect(plans.length).toBe(files.length)
    expect(articles.length).toBe(503)
    expect(reasons).toMatchObject({
      'a file of the repository (it has no front matter), not an article': 1,
      'not Markdown': 1,
    })
  })

  it('has 86 posts that are dated by their file name alone, and no post without a date', () => {
    const fromName = articles.filter(({ date }) => date.dated && date.from === 'file name')
    expect(fromName.length).toBe(86)
    expect(mapping.dates.none).toBeUndefined()
    expect(articles.filter(({ date }) => date.problem !== null)).toEqual([])
  })

  it('reads the values of front matter that strict YAML refuses: no key is lost, no text is cut short', () => {
    let repaired = 0
    for (const { path, bytes } of files.filter(({ path }) => path.startsWith('content/'))) {
      const split = splitFrontMatter(new TextDecoder().decode(bytes))
      const parsed = parseFrontMatter(split)
      if (!parsed.ok) throw new Error(`${path}: ${parsed.reason}`)
      if (parsed.repaired.length > 0) repaired += 1
      for (const [key, value] of Object.entries(parsed.values)) {
        if (typeof value !== 'string' || value === '') continue
        // Squeezed, what was read is what was written, so far as no quote was escaped.
        const squeeze = (text: string) => text.replace(/[\s"'\\]+/g, '')
        expect(squeeze(split.raw), `${path} ${key}`).toContain(squeeze(value))
      }
      const written =
        split.raw.match(/^(title|date|excerpt|description|authors|tags|image):/gm)?.map((key) => key.slice(0, -1)) ?? []
      expect(Object.keys(parsed.values), path).toEqual(expect.arrayContaining(written))
    }
    console.log(`18f: ${repaired} front matters were repaired`)
    expect(repaired).toBeGreaterThan(100)
  })

  it('gives every post a title, an author and a summary', () => {
    for (const { title, authors, excerpt, sourcePath } of articles) {
      expect([sourcePath, title !== '', authors.length > 0, (excerpt ?? '') !== '']).toEqual([
        sourcePath,
        true,
        true,
        true,
      ])
    }
  })
})

describe.skipIf(!isThere)('the archive opensource-guide', () => {
  const { files, plans, articles, mapping, reasons } = isThere
    ? planOf('opensource-guide')
    : ({} as ReturnType<typeof planOf>)

  it('gives an article or a reason for every file', () => {
    expect(plans.length).toBe(files.length)
    expect(articles.length).toBe(320)
    expect(reasons).toMatchObject({ 'an HTML page, not Markdown': 28 })
  })

  it('has 29 languages, each under the tag of its folder', () => {
    console.log(`opensource-guide: ${JSON.stringify(mapping.languages)}`)
    expect(Object.keys(mapping.languages).length).toBe(29)
    for (const { language, sourcePath } of articles) {
      const folder = /^_articles\/([^/]+)\//.exec(sourcePath)?.[1]
      expect([sourcePath, language?.toLowerCase()]).toEqual([sourcePath, folder ?? 'en'])
    }
  })

  it('has neither dates nor authors, and makes none up', () => {
    expect(mapping).toMatchObject({ dates: { none: 320 }, authors: 0, withoutAuthor: 320 })
  })
})

describe.skipIf(!isThere)('the archive sofastack-zh', () => {
  const { files, plans, articles, mapping, reasons } = isThere
    ? planOf('sofastack-zh')
    : ({} as ReturnType<typeof planOf>)

  it('gives an article or a reason for every file', () => {
    expect(plans.length).toBe(files.length)
    expect(articles.length).toBe(512)
    expect(reasons).toMatchObject({
      'a section page (Hugo: _index.md lists the articles of a folder and is none)': 1,
      'a spare copy beside index.md: of an article in a folder, index.md alone is published': 1,
    })
  })

  it('is in Chinese, and keeps the zone of its dates', () => {
    expect(mapping.languages).toEqual({ zh: 512 })
    expect(mapping.dates).toEqual({ 'instant from front matter': 511, none: 1 })
  })

  it('gives every article a slug', () => {
    for (const { slug } of articles) expect(slug).toMatch(/^[\p{L}\p{N}\p{M}-]+$/u)
  })
})

describe.skipIf(!isThere)('an import of all three archives', () => {
  it.each(['18f', 'opensource-guide', 'sofastack-zh'])(
    'of %s counts every file once, changes nothing the second time, and is undone',
    async (archive) => {
      const contents = new Map(filesOf(archive).map(({ path, bytes }) => [path, bytes]))
      const source = {
        files: [...contents].map(([path, bytes]) => ({ path, bytes: bytes.length })),
        read: async (path: string) => contents.get(path) ?? new Uint8Array(),
      }
      const target = new MemoryTarget()
      const started = process.cpuUsage()
      const report = await runImport({ target, source, archive: 'site', options, runId: 'r1', clock: () => new Date() })
      const { user, system } = process.cpuUsage(started)
      console.log(
        `${archive}: ${Math.round(report.created / ((user + system) / 1e6))} articles a second of processor time, ${report.imagesStored} images, ${report.authorsCreated} authors`,
      )
      console.log(`${archive}: ${report.warnings.map(({ kind, count }) => `${count} ${kind}`).join(', ')}`)
      const counted =
        report.created +
        report.updated +
        report.unchanged +
        report.skipped.length +
        report.failed.length +
        report.conflicts.length
      expect(counted).toBe(report.files)
      expect(report.failed).toEqual([])
      const writes = target.writes
      expect(
        await runImport({ target, source, archive: 'site', options, runId: 'r2', clock: () => new Date() }),
      ).toMatchObject({
        created: 0,
        updated: 0,
        unchanged: report.created,
      })
      expect(target.writes).toBe(writes)
      for (const { write } of target.articles.values()) expect(words(write.body).trim().length).toBeGreaterThan(0)
      expect(await undoImport({ target, runId: 'r1' })).toMatchObject({
        removed: report.created,
        kept: [],
        keptBeside: [],
      })
      expect([target.articles, target.known, ...Object.values(target.things)].map((map) => map.size)).toEqual([
        0, 0, 0, 0, 0,
      ])
    },
    300_000,
  )
})
