import { describe, expect, it } from 'vitest'
import { CRAFT_FORMULA } from '../../src/scoring/CRAFT_FORMULA.ts'
import { craft } from '../../src/scoring/craft.ts'
import { craftSummary } from '../../src/scoring/craftSummary.ts'
import type { ScorableDocument } from '../../src/scoring/ScorableDocument.ts'
import { body, documentWith, heading, type LexicalNode, link, paragraph, upload, words } from './lexical.ts'

const score = (value: unknown, rest: Partial<ScorableDocument> = {}) => craft(documentWith(value, rest))
const found = (value: unknown, rule: string, rest: Partial<ScorableDocument> = {}) =>
  score(value, rest).findings.filter((finding) => finding.rule === rule)

/** 799 different words in good order, with all that is due. */
const good: readonly LexicalNode[] = [
  paragraph('In 1997, 1998, 1999 and 2001 ', link('https://source.example/', 'the first survey'), ' said so.'),
  ...[0, 1, 2, 3].flatMap((part) => [
    heading(2, `Part ${['one', 'two', 'three', 'four'][part]}`),
    paragraph(words(97, part * 200)),
    paragraph(words(98, part * 200 + 100)),
  ]),
]

describe('craft', () => {
  it('finds nothing in a text that has all that is due', () => {
    expect(score(body(...good))).toEqual({
      score: 100,
      formula: CRAFT_FORMULA,
      dimensions: [
        { name: 'substance', weight: 21.7, lost: 0 },
        { name: 'structure', weight: 18.9, lost: 0 },
        { name: 'sources', weight: 18.9, lost: 0 },
        { name: 'media', weight: 13.5, lost: 0 },
        { name: 'headline', weight: 16.2, lost: 0 },
        { name: 'metadata', weight: 10.8, lost: 0 },
      ],
      findings: [],
    })
  })

  it('takes every point from a document with nothing in it', () => {
    const empty = { title: null, excerpt: null, body: null, language: null, credits: 0, topics: 0, publishedAt: null }
    expect(craft({ ...empty, hero: null, images: {}, ownHosts: [] }).score).toBe(0)
  })

  it('leaves out what the collection has no field for and lets the rest count for more', () => {
    const none = { credits: null, topics: null, publishedAt: undefined, hero: undefined }
    const { dimensions, score: total } = score(body(...good), { ...none, images: null })
    expect(dimensions.map(({ name, weight }) => [name, weight])).toEqual([
      ['substance', 28.6],
      ['structure', 25],
      ['sources', 25],
      ['headline', 21.4],
    ])
    expect(total).toBe(100)
  })

  it('lets a missing author cost all of metadata where it is all the metadata there is', () => {
    const { dimensions } = score(body(...good), { credits: 0, topics: null, publishedAt: undefined, hero: undefined })
    expect(dimensions.find(({ name }) => name === 'metadata')).toEqual({ name: 'metadata', weight: 10.8, lost: 10.8 })
  })

  it('does not ask for a summary where there is no field for one', () => {
    expect(found(body(...good), 'missing-summary', { excerpt: null })).toHaveLength(1)
    expect(score(body(...good), { excerpt: undefined }).score).toBe(100)
  })

  it('says what is wrong, how much it costs and where it is', () => {
    const text = body(
      paragraph(words(40)),
      heading(2, 'Long'),
      paragraph(words(90, 100)),
      ...[1, 2, 3, 4].map((part) => paragraph(words(100, part * 1000))),
    )
    expect(found(text, 'heading-gap')).toEqual([
      {
        dimension: 'structure',
        rule: 'heading-gap',
        points: 1.4,
        path: ['root', 'children', 1],
        reason: '490 words follow without a heading; readers look for one within 350.',
        data: { words: 490, limit: 350 },
      },
    ])
  })

  it('puts the dearest finding first', () => {
    const points = score(body(paragraph('Short.')), { credits: 0, topics: 0, title: 'Hi' }).findings.map(
      (finding) => finding.points,
    )
    expect(points.length).toBeGreaterThan(5)
    expect(points).toEqual(points.toSorted((a, b) => b - a))
  })

  it('scores a translation with the same parts alike', () => {
    const chinese = (count: number, from: number) =>
      `${Array.from({ length: count }, (_, index) => String.fromCodePoint(0x4e00 + from + index)).join('')}。`
    const text = body(
      paragraph('1997、1998、1999、2001，', link('https://source.example/', '第一次调查'), '。'),
      ...[0, 1, 2, 3].flatMap((part) => [
        heading(2, '部分'),
        paragraph(chinese(157, part * 400)),
        paragraph(chinese(157, part * 400 + 200)),
      ]),
    )
    const { score: total, findings } = score(text, {
      language: 'zh',
      title: '一丁丂七丄丅丆万丈三',
      excerpt: '这是一个足够长的摘要，用来说明这篇文章讲了什么内容，并且可以完整显示出来。',
    })
    expect(findings.filter(({ points }) => points > 0.5)).toEqual([])
    expect(total).toBeGreaterThan(99)
  })

  it('gives facts the losses without the findings', () => {
    expect(craftSummary(score(body(...good), { credits: 0 }))).toEqual({
      formula: CRAFT_FORMULA,
      score: 95.9,
      lost: { substance: 0, structure: 0, sources: 0, media: 0, headline: 0, metadata: 4.1 },
    })
  })
})

describe('craft, substance', () => {
  const lost = (...blocks: readonly LexicalNode[]) => score(body(...blocks)).dimensions[0]?.lost ?? 0

  it('grows with different text and is flat from the target on', () => {
    const at = [60, 100, 200, 400, 800, 1600].map((count) => lost(paragraph(words(count))))
    expect(at).toEqual([21.7, 17.4, 11.6, 5.8, 0, 0])
  })

  it('gives nothing for a copy, for the same words in other sentences, or for one word again and again', () => {
    const once = lost(paragraph(words(200)))
    expect(lost(paragraph(words(200)), paragraph(words(200)))).toBe(once)
    expect(lost(paragraph(words(200).replace('w99w ', 'w99w. ')))).toBe(once)
    expect(lost(paragraph(words(200)), paragraph('boots '.repeat(600)))).toBeGreaterThanOrEqual(once)
  })
})

describe('craft, structure', () => {
  it('finds a long paragraph and a wall of text', () => {
    expect(found(body(paragraph(words(150))), 'long-paragraph')).toEqual([])
    expect(found(body(paragraph(words(200))), 'long-paragraph')).toHaveLength(1)
    expect(found(body(paragraph(words(600))), 'wall-of-text')[0]?.points).toBeGreaterThan(3)
  })

  it('finds a level left out and a section with nothing in it, once headings are of use at all', () => {
    const blocks = [heading(2, 'A'), heading(4, 'B'), ...good.slice(1), heading(2, 'Last')]
    expect(found(body(...blocks), 'heading-jump')).toMatchObject([
      { data: { from: 2, to: 4 }, path: ['root', 'children', 1] },
    ])
    expect(found(body(...blocks), 'empty-section').map((finding) => finding.data?.heading)).toEqual(['B', 'Last'])
    expect(found(body(heading(2, 'A'), heading(4, 'B'), paragraph(words(80))), 'heading-jump')).toEqual([])
  })
})

describe('craft, sources', () => {
  const without = body(...good.slice(1))
  const linked = (...links: readonly LexicalNode[]) => body(...good.slice(1), paragraph(...links))

  it('does not take the site itself, a path, or a local machine for a source', () => {
    for (const url of [
      'https://example.org/a',
      'https://www.example.org',
      'https://blog.example.org/',
      '/about',
      'http://localhost:3000',
    ]) {
      expect(found(linked(link(url, 'the survey')), 'missing-sources'), url).toHaveLength(1)
    }
    expect(found(linked(link('https://notexample.org/', 'the survey')), 'missing-sources')).toEqual([])
  })

  it('finds a link text that does not say where it leads, and takes less for it than for no source', () => {
    const poor = score(linked(link('https://a.example/', 'click here')))
    expect(poor.findings.filter(({ rule }) => rule === 'poor-link-text')).toHaveLength(1)
    expect(poor.score).toBeGreaterThan(score(without).score)
  })

  it('gives ten links to one host no more than one', () => {
    const one = score(linked(link('https://a.example/', 'the survey'))).score
    const ten = Array.from({ length: 10 }, (_, index) => link(`https://a.example/${index}`, 'the survey'))
    expect(score(linked(...ten)).score).toBeLessThanOrEqual(one)
    expect(found(linked(...ten), 'link-flood')).toHaveLength(1)
  })

  it('asks a longer text for more sources', () => {
    const long = body(...good, ...Array.from({ length: 8 }, (_, part) => paragraph(words(100, 5000 + part * 100))))
    expect(found(long, 'missing-sources')[0]?.data).toMatchObject({ hosts: 1, needed: 4 })
  })

  it('counts different numbers, quotations and hosts as specifics', () => {
    const plain = [heading(2, 'A'), paragraph(words(100)), paragraph(words(100, 500))]
    expect(found(body(...plain), 'few-specifics')[0]?.data).toMatchObject({
      numbers: 0,
      quotations: 0,
      hosts: 0,
      needed: 4,
    })
    const said = paragraph('She said “that is not how it went” in 1999, in 1999 and in 2001.')
    expect(found(body(...plain, said), 'few-specifics')[0]?.data).toMatchObject({ numbers: 2, quotations: 1 })
  })

  it('says of a text too short for sources that it is too short, and finds no fault in what is there', () => {
    const exact = paragraph(`${words(35)} in 1, 22, 333, 4444`, link('https://a.example/', 'the survey'))
    const { findings } = score(body(exact))
    const ofSources = findings.filter(({ dimension }) => dimension === 'sources')
    expect(ofSources.map(({ rule }) => rule)).toEqual(['nothing-to-source'])
    expect(ofSources[0]?.data?.words).toBeLessThan(60)
    expect(ofSources[0]?.reason).toMatch(/^With \d+ words the text is too short .* from 60 words on\.$/)
  })

  it('takes all that sources can cost from a text without a word, for being empty alone', () => {
    const { findings, dimensions } = score(body())
    const ofSources = findings.filter(({ dimension }) => dimension === 'sources')
    const { lost, weight } = dimensions.find(({ name }) => name === 'sources') ?? expect.fail('no sources')
    expect([ofSources.map(({ rule }) => rule), lost]).toEqual([['nothing-to-source'], weight])
  })
})

describe('craft, media', () => {
  const images = (alt: string | null, filename: string | null = 'a.jpg') => ({ a: { id: 'a', alt, filename } })
  const withImage = (alt: string | null, filename?: string) =>
    score(body(...good, upload('a')), { hero: undefined, images: images(alt, filename) }).dimensions[3]?.lost

  it('takes most for no image, less for one without alt text, least for one that only has a name', () => {
    const none = score(body(...good), { hero: undefined, images: {} }).dimensions[3]?.lost
    const gone = score(body(...good, upload('deleted')), { hero: undefined, images: {} }).dimensions[3]?.lost
    expect([none, gone, withImage(null), withImage(' '), withImage('IMG_2041.jpg'), withImage('A boat')]).toEqual([
      13.5, 13.5, 8.1, 8.1, 4, 0,
    ])
  })

  it.each(['image', 'Screenshot 3', 'photo.PNG', 'IMG-1', '图片1', 'a'])('takes %j for no description', (alt) => {
    expect(withImage(alt)).toBe(4)
  })

  it('counts an image once, and asks a brief for none', () => {
    expect(found(body(paragraph(words(140))), 'missing-image', { hero: undefined })).toEqual([])
    const long = body(
      ...good,
      ...Array.from({ length: 6 }, (_, part) => paragraph(words(100, 5000 + part * 100))),
      upload('a'),
      upload('a'),
    )
    expect(found(long, 'missing-image', { hero: 'a', images: images('A boat') })[0]?.data).toMatchObject({
      images: 1,
      needed: 2,
    })
  })

  it('is not misled by ids that objects know of themselves', () => {
    expect(found(body(...good, upload('constructor')), 'missing-image', { hero: undefined, images: {} })).toHaveLength(
      1,
    )
  })
})

describe('craft, headline', () => {
  const rules = (
    title: string | null,
    excerpt: string | null = 'A summary that is long enough to say what the text is about.',
  ) => score(body(...good), { title, excerpt }).findings.map(({ rule }) => rule)

  it.each([
    [null, 'missing-title'],
    ['  ', 'missing-title'],
    ['W0w w1w', 'short-title'],
    [words(30), 'long-title'],
    ['You won’t believe w0w w1w w2w w3w', 'bait-title'],
    ['震惊！w0w w1w w2w w3w w4w', 'bait-title'],
    ['WHISPERING GALLERIES w0w w1w w2w w3w', 'shouting-title'],
    ['w0w w1w w2w w3w w4w w5w!!', 'shouting-title'],
    ['Something else altogether than that', 'title-not-in-text'],
  ])('finds in the headline %j: %s', (title, rule) => {
    expect(rules(title)).toEqual([rule])
  })

  it('does not take two abbreviations for shouting', () => {
    expect(rules('AWS and NATO: w0w w1w w2w w3w w4w w5w')).toEqual([])
  })

  it.each([
    [null, ['missing-summary']],
    ['Too short', ['short-summary']],
    ['w0w w1w w2w w3w w4w w5w', ['summary-is-title', 'short-summary']],
    ['long '.repeat(120), ['long-summary']],
  ])('finds in the summary %j: %j', (excerpt, expected) => {
    expect(rules('w0w w1w w2w w3w w4w w5w', excerpt)).toEqual(expected)
  })
})
