import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleOf } from '../../src/imports/articleOf.ts'
import { MAX_FILE_BYTES } from '../../src/imports/MAX_FILE_BYTES.ts'
import { refusalOf } from '../../src/imports/refusalOf.ts'
import { bytesOf, options } from './archive.ts'

const read = (path: string, text: string, more = {}) =>
  articleOf({ path, bytes: bytesOf(text) }, { ...options, ...more })
const article = (path: string, text: string, more = {}) => {
  const result = read(path, text, more)
  if (!result.ok) throw new Error(result.reason)
  return result.article
}

describe('articleOf', () => {
  it('reads every field of an article', () => {
    const text =
      '---\ntitle: "Notes &amp; *more*"\ndate: 2020-02-03\nauthors:\n- ann-lee\n- Bo Chen\ntags: [one, Two]\ncategories: two\nexcerpt: "A [link](/x)"\nimage: /a.jpg\nimage_alt: An image\n---\nText'
    expect(article('posts/2020-02-03-notes.md', text)).toEqual({
      title: 'Notes & more',
      slug: 'notes',
      excerpt: 'A link',
      markdown: 'Text',
      language: 'en',
      authors: ['Ann Lee', 'Bo Chen'],
      topics: ['one', 'Two'],
      date: {
        dated: true,
        at: '2020-02-03T12:00:00.000Z',
        precision: 'day',
        from: 'front matter',
        future: false,
        problem: null,
      },
      hero: { source: '/a.jpg', alt: 'An image', title: null },
      status: 'published',
      sourcePath: 'posts/2020-02-03-notes.md',
      sourceHash: options.hash(bytesOf(text)),
    })
  })

  it("cuts authors in one text apart, in Chinese too, and takes an author field of the archive's own", () => {
    expect(article('a.md', '---\ntitle: A\nauthor: 甲、乙，丙\n---\nx').authors).toEqual(['甲', '乙', '丙'])
    expect(article('a.md', '---\ntitle: A\nby: ann-lee\nauthor: X\n---\nx', { authorField: 'by' }).authors).toEqual([
      'Ann Lee',
    ])
    expect(article('a.md', '---\ntitle: A\nauthors:\n- name: Ann Lee\n  url: x\n---\nx').authors).toEqual(['Ann Lee'])
    expect(article('a.md', '---\ntitle: A\nauthor: ""\n---\nx').authors).toEqual([])
  })

  it.each([
    ['a/my-folder/index.md', '', 'my-folder'],
    ['posts/2020-01-02-word.md', '', 'word'],
    ['posts/word.de.md', '', 'word'],
    ['a.md', 'slug: Über uns', 'über-uns'],
    ['a.md', 'permalink: /2020/01/that-one/', 'that-one'],
    ['a.md', 'permalink: /:year/:title/', 'a'],
    ['博客/第一篇/index.md', '', '第一篇'],
    ['---.md', '', 'title'],
  ])('takes the slug of %s with "%s" from where it is', (path, key, slug) => {
    expect(article(path, `---\ntitle: Title\n${key}\n---\nx`).slug).toBe(slug)
  })

  it.each([['draft: true'], ['published: false'], ['date: 2030-01-01']])('makes a draft of %s', (key) => {
    expect(article('a.md', `---\ntitle: A\n${key}\n---\nx`).status).toBe('draft')
  })

  it('makes a draft of what lies in _drafts', () => {
    expect(article('_drafts/a.md', '---\ntitle: A\n---\nx').status).toBe('draft')
  })

  it('takes the title from the first heading, and that out of the text when it opens it', () => {
    expect(article('a.md', '# The **title** #\n\nText')).toMatchObject({ title: 'The title', markdown: '\nText' })
    expect(article('a.md', 'The title\n===\nText')).toMatchObject({ title: 'The title', markdown: 'Text' })
    expect(article('a.md', 'Text\n\n```\n# no\n```\n\n## Part one')).toMatchObject({
      title: 'Part one',
      markdown: expect.stringContaining('## Part one'),
    })
  })

  it('takes no word for a lead image', () => {
    expect(article('a.md', '---\ntitle: A\nhero: false\nimage: wide\n---\nx').hero).toBeNull()
    expect(article('a.md', '---\ntitle: A\nimage:\n  src: a.png\n  alt: B\n---\nx').hero).toEqual({
      source: 'a.png',
      alt: 'B',
      title: null,
    })
  })

  it.each([
    ['a.md', 'Text without a heading', 'it has no title: neither in the front matter nor a heading in the text'],
    ['a.md', '---\ntitle: A\n---\n\n', 'it has no text below the front matter'],
    ['LICENSE.md', '# License\n\nText', 'a file of the repository (it has no front matter), not an article'],
    ['a.md', '+++\nno\n+++\nx', 'the TOML front matter cannot be read'],
  ])('says why %s is no article', (path, text, reason) => {
    expect(read(path, text)).toEqual({ ok: false, path, reason: expect.stringContaining(reason) })
  })

  it('refuses what is no text', () => {
    expect(articleOf({ path: 'a.md', bytes: new Uint8Array([0xff, 0xfe, 0x41]) }, options)).toMatchObject({
      reason: 'the file is not text in UTF-8',
    })
  })

  it('reports what became of each key, and what it repaired', () => {
    const result = read('a.md', '---\ntitle: A: b\ndescription: D\nexcerpt: E\nlayout: post\nimage:\ntags: [x]\n---\nx')
    expect(result.ok && result.report).toEqual({
      keys: [
        { key: 'title', field: 'title', example: 'A: b' },
        { key: 'description', field: null, example: 'D' },
        { key: 'excerpt', field: 'excerpt', example: 'E' },
        { key: 'layout', field: null, example: 'post' },
        { key: 'tags', field: 'topics', example: '["x"]' },
      ],
      warnings: [{ kind: 'front-matter-repaired', detail: 'title' }],
    })
  })

  it('answers on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'binary' }), (bytes, text) => {
        expect(typeof articleOf({ path: 'a.md', bytes }, options).ok).toBe('boolean')
        expect(typeof read('a.md', `---\n${text}\n---\n# T\n${text}`).ok).toBe('boolean')
      }),
    )
  })
})

describe('refusalOf', () => {
  const paths = new Set(['a/index.md', 'a/index1.md', 'b/index1.md'])
  const refusal = (path: string, bytes = 10) => refusalOf({ path, bytes }, paths)

  it.each([
    ['a/_index.md', 'section page'],
    ['a/index1.md', 'spare copy'],
    ['a/b.png', 'an image'],
    ['a/b.html', 'HTML page'],
    ['.github/a.md', 'hidden'],
    ['_includes/a.md', 'template'],
    ['a.mdx', 'MDX'],
    ['LICENSE', 'not Markdown'],
  ])('names the reason for %s', (path, reason) => {
    expect(refusal(path)).toContain(reason)
  })

  it('lets articles pass', () => {
    for (const path of ['a/index.md', 'b/index1.md', '_articles/de/a.MD', '_posts/a.markdown'])
      expect(refusal(path)).toBeNull()
  })

  it('refuses a file by its size before it is read', () => {
    expect(refusal('a.md', MAX_FILE_BYTES)).toBeNull()
    expect(refusal('a.md', 5_000_000)).toContain('larger than 2 MB')
    expect(refusal('a.md', 0)).toBe('the file is empty')
  })
})
