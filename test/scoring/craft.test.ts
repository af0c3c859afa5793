import { describe, expect, it } from 'vitest'
import { CRAFT_FORMULA } from '../../src/scoring/CRAFT_FORMULA.ts'
import { craft } from '../../src/scoring/craft.ts'
import { craftSummary } from '../../src/scoring/craftSummary.ts'
import type { ScorableDocument } from '../../src/scoring/ScorableDocument.ts'
import {
  body,
  documentWith,
  heading,
  type LexicalNode,
  link,
  paragraph,
  sentence,
  text,
  upload,
  words,
} from './lexical.ts'

const score = (value: unknown, rest: Partial<ScorableDocument> = {}) => craft(documentWith(value, rest))
const found = (value: unknown, rule: string, rest: Partial<ScorableDocument> = {}) =>
  score(value, rest).findings.filter((finding) => finding.rule === rule)

/** 823 different words in good order, with all that is due. */
const good: readonly LexicalNode[] = [
  paragraph('In 1997, 1998, 1999 and 2001 ', link('https://source.example/', 'the first survey'), ' said so.'),
  paragraph('Later ', link('https://other.example/', 'another one'), ' said otherwise.'),
  ...[0, 1, 2, 3].flatMap((part) => [
    heading(2, `Part ${['one', 'two', 'three', 'four'][part]}`),
    paragraph(words(100, part * 200)),
    paragraph(words(100, part * 200 + 100)),
  ]),
]

const NOTHING_LOST = {
  substance: 0,
  sentences: 0,
  structure: 0,
  sources: 0,
  media: 0,
  headline: 0,
  hygiene: 0,
  metadata: 0,
}

describe('craft', () => {
  it('finds nothing in a text that has all that is due', () => {
    expect(score(body(...good))).toEqual({
      score: 100,
      formula: CRAFT_FORMULA,
      dimensions: [
        { name: 'substance', weight: 16, lost: 0 },
        { name: 'sentences', weight: 14, lost: 0 },
        { name: 'structure', weight: 14, lost: 0 },
        { name: 'sources', weight: 14, lost: 0 },
        { name: 'media', weight: 10, lost: 0 },
        { name: 'headline', weight: 12, lost: 0 },
        { name: 'hygiene', weight: 12, lost: 0 },
        { name: 'metadata', weight: 8, lost: 0 },
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
      ['substance', 19.5],
      ['sentences', 17.1],
      ['structure', 17.1],
      ['sources', 17.1],
      ['headline', 14.6],
      ['hygiene', 14.6],
    ])
    expect(total).toBe(100)
  })

  it('lets a missing author cost most of metadata where it is all the metadata there is beside the language', () => {
    const { dimensions } = score(body(...good), { credits: 0, topics: null, publishedAt: undefined, hero: undefined })
    expect(dimensions.find(({ name }) => name === 'metadata')).toMatchObject({ weight: 8, lost: 6 })
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
        points: 1.6,
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
      `${Array.from({ length: count }, (_, index) => `${String.fromCodePoint(0x4e00 + from + index)}${index % 20 === 19 ? '。' : ''}`).join('')}。`
    const text = body(
      paragraph('1997、1998、1999、2001，', link('https://source.example/', '第一次调查'), '。'),
      paragraph('后来', link('https://other.example/', '另一次'), '。'),
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
      score: 97.3,
      lost: { ...NOTHING_LOST, metadata: 2.7 },
    })
  })
})

describe('craft, substance', () => {
  const lost = (...blocks: readonly LexicalNode[]) => score(body(...blocks)).dimensions[0]?.lost ?? 0

  it('grows with different text and is flat from the target on', () => {
    const at = [120, 200, 400, 800, 1600].map((count) => lost(paragraph(words(count))))
    expect(at).toEqual([16, 11.7, 5.8, 0, 0])
  })

  it('gives nothing for a copy, for the same words in other sentences, or for one word again and again', () => {
    const once = lost(paragraph(words(200)))
    expect(lost(paragraph(words(200)), paragraph(words(200)))).toBe(once)
    expect(lost(paragraph(words(200).replace('w94w ', 'w94w. ')))).toBe(once)
    expect(lost(paragraph(words(200)), paragraph('boots '.repeat(600)))).toBeGreaterThan(once - 0.2)
  })
})

describe('craft, structure', () => {
  const lost = (...blocks: readonly LexicalNode[]) =>
    score(body(...blocks)).dimensions.find(({ name }) => name === 'structure')?.lost ?? expect.fail('no structure')

  it('finds a long paragraph', () => {
    expect(found(body(paragraph(words(150))), 'long-paragraph')).toEqual([])
    expect(found(body(paragraph(words(200))), 'long-paragraph')).toMatchObject([{ data: { words: 200, limit: 150 } }])
  })

  it('takes more for a wall of text than for the same in paragraphs, and least where there are headings too', () => {
    const paragraphs = [0, 1, 2, 3, 4].map((part) => paragraph(words(120, part * 120)))
    const headed = paragraphs.flatMap((one) => [heading(2, 'Part'), one])
    const [wall, divided, best] = [lost(paragraph(words(600))), lost(...paragraphs), lost(...headed)]
    expect([wall > divided + 3, divided > best + 1, best]).toEqual([true, true, 0])
  })

  it('takes nothing for an empty section or a level left out: taking the heading away would gain it', () => {
    const plain = [heading(2, 'A'), paragraph(words(80))]
    expect(lost(heading(2, 'Empty'), ...plain, heading(5, 'Deep'), paragraph(words(80, 100)))).toBe(0)
  })
})

describe('craft, sentences', () => {
  const lost = (...blocks: readonly LexicalNode[]) =>
    score(body(...blocks)).dimensions.find(({ name }) => name === 'sentences')?.lost ?? expect.fail('no sentences')

  it('finds each long sentence at its place, the longer the dearer', () => {
    const block = paragraph(`${words(20)} ${sentence(40, 100)} ${sentence(60, 200)}`)
    const [first, second, ...more] = found(body(block), 'long-sentence')
    expect(more).toEqual([])
    expect([first?.data, second?.data]).toEqual([
      { tokens: 60, limit: 25 },
      { tokens: 40, limit: 25 },
    ])
    expect(first?.points ?? 0).toBeGreaterThan(second?.points ?? 0)
    const value = String((block.children as readonly LexicalNode[])[0]?.text)
    expect(value.slice(second?.from, second?.to).trim()).toBe(sentence(40, 100))
    expect(second?.path).toEqual(['root', 'children', 0])
  })

  it('leaves a fifth of the text in long sentences free, and counts no copy', () => {
    expect(lost(paragraph(words(200)), paragraph(sentence(40, 1000)))).toBe(0)
    const twice = [paragraph(sentence(100)), paragraph(sentence(100))]
    expect(lost(...twice)).toBe(lost(paragraph(sentence(100))))
  })

  it('goes by the limit of the language, and by the clause in Chinese', () => {
    const chinese = (count: number) =>
      Array.from({ length: count }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('')
    const inChinese = (value: string) =>
      score(body(paragraph(value)), { language: 'zh' }).findings.filter(({ rule }) => rule.startsWith('long-'))
    const forty = chinese(120).match(/.{40}/g) ?? []
    expect(inChinese(`${forty.join('。')}。`)).toEqual([])
    expect(inChinese(`${chinese(42)}。`)).toMatchObject([{ rule: 'long-clause', data: { tokens: 42, limit: 40 } }])
    expect(inChinese(`${forty.join('，')}。`)).toMatchObject([
      { rule: 'long-sentence', data: { tokens: 120, limit: 44 } },
    ])
  })
})

describe('craft, hygiene', () => {
  const slips = (value: string, language = 'en') =>
    score(body(paragraph(`${value} ${words(80)}`)), { language }).findings.filter(
      ({ dimension }) => dimension === 'hygiene',
    )

  it.each([
    ['It is the the best.', 'doubled-word', 'the the'],
    ['The the best.', 'doubled-word', 'The the'],
    ['First,, second.', 'odd-punctuation', ',,'],
    ['It ends.. Then', 'odd-punctuation', '..'],
    ['It ends , then', 'odd-punctuation', ' ,'],
    ['No white,space here', 'odd-punctuation', ','],
    ['An (open bracket.', 'open-bracket', '('],
    ['A closed] bracket.', 'open-bracket', ']'],
    ['Then TODO and more.', 'placeholder', 'TODO'],
    ['Dear [insert name], hello.', 'placeholder', '[insert name]'],
  ])('finds in %j: %s', (value, rule, place) => {
    expect(slips(value)).toMatchObject([{ rule, from: value.indexOf(place), to: value.indexOf(place) + place.length }])
  })

  it.each([
    'All that that says is true, had had its day, in New York, York.',
    'See https://a.example/x,,y_(z) and www.b.example/c,,d for 1,000 reasons… or 3.5 :-)',
    'a) one b) two 3) three',
    'The half-open (bracket [in] a bracket) is fine?!',
    'A Status status is declared, and .NET, too.',
  ])('finds nothing in %j', (value) => {
    expect(slips(value)).toEqual([])
  })

  it('leaves a space before a colon or question mark to French, and doubling to languages that double', () => {
    expect(slips('Quoi ? Ceci : cela !', 'fr')).toEqual([])
    expect(slips('pelan pelan saja', 'id')).toEqual([])
    expect(slips('yavaş yavaş', 'tr')).toEqual([])
  })

  it('finds a particle that stands twice in Chinese, and no verb that is doubled', () => {
    const rules = (value: string) =>
      score(body(paragraph(value.repeat(1))), { language: 'zh' }).findings.flatMap(({ rule, data }) =>
        rule === 'doubled-word' ? [data?.word] : [],
      )
    expect(rules('我们的的文章，看看天天研究研究。')).toEqual(['的'])
  })

  it('does not look into inline code', () => {
    const { findings } = score(body(paragraph(text('if (a,, b', 16), ` ${words(80)}`)))
    expect(findings.filter(({ dimension }) => dimension === 'hygiene')).toEqual([])
  })

  it('closes a bracket in a later paragraph', () => {
    const { findings } = score(body(paragraph(`(${words(40)}`), paragraph(`${words(40, 100)})`)))
    expect(findings.filter(({ rule }) => rule === 'open-bracket')).toEqual([])
  })

  it('finds a sentence that was said before, and a word that is said far too often', () => {
    const again = words(10, 500)
    expect(slips(`${again} ${words(10, 700)} ${again}`).map(({ rule }) => rule)).toEqual(['repeated-sentence'])
    const stuffed = Array.from({ length: 60 }, (_, index) => `w${index}w x${index}x boots`).join(' ')
    expect(slips(stuffed)).toMatchObject([{ rule: 'stuffed-word', data: { word: 'boots', most: 8 } }])
  })
})

describe('craft, sources', () => {
  const without = body(...good.slice(2))
  const linked = (...links: readonly LexicalNode[]) => body(...good.slice(2), paragraph(...links))
  const lost = (value: unknown) =>
    score(value).dimensions.find(({ name }) => name === 'sources')?.lost ?? expect.fail('no sources')

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
    const one = found(linked(link('https://notexample.org/', 'the survey')), 'missing-sources')
    expect(one).toMatchObject([{ data: { hosts: 1, needed: 2 } }])
  })

  it('finds a link text that does not say where it leads, and takes less for it than for no source', () => {
    const poor = score(linked(link('https://a.example/', 'click here')))
    expect(poor.findings.filter(({ rule }) => rule === 'poor-link-text')).toHaveLength(1)
    expect(poor.score).toBeGreaterThan(score(without).score)
  })

  it('gives a crowd of links to one host nothing, and one of them in a sentence of its own all that a source is worth', () => {
    const three = [0, 1, 2].map((index) => link(`https://a.example/${index}`, `the survey no. ${index}`))
    const crowd = [...three, link('https://a.example/3', 'the survey no. 3')]
    expect(lost(linked(...three))).toBeLessThan(lost(without))
    expect(lost(linked(...crowd))).toBe(lost(without))
    expect(found(linked(...crowd), 'link-flood')).toMatchObject([{ data: { host: 'a.example', links: 4 } }])
    const elsewhere = [...good.slice(2), paragraph(...crowd), paragraph(link('https://a.example/', 'the survey'))]
    expect(lost(body(...elsewhere))).toBe(lost(linked(link('https://a.example/', 'the survey'))))
  })

  it('counts no word of a paragraph that is there for its links', () => {
    const crowd = Array.from({ length: 10 }, (_, index) => link('https://a.example/', `offer ${words(5, index * 10)}`))
    const short = [paragraph(words(200, 3000))]
    expect(score(body(...short, paragraph(...crowd))).score).toBeLessThanOrEqual(score(body(...short)).score)
  })

  it('asks for sources by the target of the text, not by its length', () => {
    const needed = (value: unknown, targetWords?: number) =>
      found(value, 'missing-sources', targetWords === undefined ? {} : { targetWords })[0]?.data?.needed
    expect([needed(without), needed(body(paragraph(words(100))))]).toEqual([2, 2])
    expect([needed(body(paragraph(words(100))), 300), needed(body(...good), 1500)]).toEqual([1, 3])
  })

  it('counts different numbers, quotations and hosts as specifics', () => {
    const plain = [heading(2, 'A'), paragraph(words(100)), paragraph(words(100, 500))]
    expect(found(body(...plain), 'few-specifics')[0]?.data).toMatchObject({
      numbers: 0,
      quotations: 0,
      hosts: 0,
      needed: 5,
    })
    const said = paragraph('She said “that is not how it went” in 1999, in 1999 and in 2001.')
    expect(found(body(...plain, said), 'few-specifics')[0]?.data).toMatchObject({ numbers: 2, quotations: 1 })
  })

  it('says of a text too short for sources that it is too short, and finds no fault in what is there', () => {
    const exact = paragraph(
      `${words(35)} In 1, 22, 333, 4444`,
      link('https://a.example/', 'the survey'),
      link('https://b.example/', 'another'),
    )
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
  const lost = (value: unknown, rest: Partial<ScorableDocument>) =>
    score(value, rest).dimensions.find(({ name }) => name === 'media')?.lost
  const withImage = (alt: string | null, filename?: string) =>
    lost(body(...good, upload('a')), { hero: undefined, images: images(alt, filename) })

  it('takes most for no image, less for one without alt text, least for one that only has a name', () => {
    const none = lost(body(...good), { hero: undefined, images: {} })
    const gone = lost(body(...good, upload('deleted')), { hero: undefined, images: {} })
    expect([none, gone, withImage(null), withImage(' '), withImage('IMG_2041.jpg'), withImage('A boat')]).toEqual([
      10, 10, 6, 6, 3, 0,
    ])
  })

  it.each(['image', 'Screenshot 3', 'photo.PNG', 'IMG-1', '图片1', 'a'])('takes %j for no description', (alt) => {
    expect(withImage(alt)).toBe(3)
  })

  it('counts an image once, also where another one looks the same, and asks a feature for two', () => {
    const twice = body(...good, upload('a'), upload('a'))
    const rest = { hero: 'a', targetWords: 1500 }
    expect(found(twice, 'missing-image', { ...rest, images: images('A boat') })[0]?.data).toMatchObject({
      images: 1,
      needed: 2,
    })
    const hash = 'ff00ff00ff00ff00'
    const looking = (other: string) => ({
      a: { id: 'a', alt: 'A boat', filename: 'a.jpg', perceptualHash: hash },
      b: { id: 'b', alt: 'A boat again', filename: 'b.jpg', perceptualHash: other },
    })
    const both = body(...good, upload('b'))
    expect(found(both, 'same-image', { ...rest, images: looking('ff00ff00ff00ff1f') })).toMatchObject([
      { data: { file: 'b.jpg', images: 1 } },
    ])
    expect(lost(both, { ...rest, images: looking('ff00ff00ff0fffff') })).toBe(0)
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

describe('craft, language', () => {
  const english =
    'It is not the end of the work that you have to do with all of them, and so we can see what is in it. '
  const german = 'Es ist nicht das Ende der Arbeit, die man mit allen von ihnen hat, und so sehen wir, was in ihr ist. '
  const found = (value: string, language: string) =>
    score(body(paragraph(value.repeat(6))), { language }).findings.filter(({ rule }) => rule === 'other-language')

  it('finds a language that the text is plainly not in, by its script or its small words', () => {
    expect(found(english, 'de')).toMatchObject([{ path: ['language'], data: { declared: 'de', language: 'en' } }])
    expect(found(german, 'en')).toMatchObject([{ data: { language: 'de' } }])
    expect(found('这是一个用中文写的段落，说明文章的内容。', 'en')).toMatchObject([{ data: { language: 'zh' } }])
    expect(found(english, 'ja')).toMatchObject([{ data: { language: 'en' } }])
  })

  it('says nothing of the right language, one that is not listed, or a text too short to tell', () => {
    expect([...found(english, 'en'), ...found(german, 'de-AT'), ...found(english, 'xx')]).toEqual([])
    expect(score(body(paragraph(english)), { language: 'de' }).findings.map(({ rule }) => rule)).not.toContain(
      'other-language',
    )
  })

  it('is counted by the language that it is in', () => {
    const wrong = score(body(paragraph(german.repeat(6))), { language: 'en' })
    const right = score(body(paragraph(german.repeat(6))), { language: 'de' })
    expect(right.score - wrong.score).toBeCloseTo(0.9, 5)
  })
})
