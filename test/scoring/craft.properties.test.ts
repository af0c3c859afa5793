import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Craft, craft } from '../../src/scoring/craft.ts'
import type { ScorableDocument, ScorableImage } from '../../src/scoring/ScorableDocument.ts'
import { body, documentWith, heading, type LexicalNode, link, paragraph, text, upload, words } from './lexical.ts'

const tenths = (value: number): number => Math.round(value * 10)
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

const expectExact = ({ score, dimensions, findings }: Craft): void => {
  expect(score).toBeGreaterThanOrEqual(0)
  expect(score).toBeLessThanOrEqual(100)
  expect(sum(dimensions.map(({ weight }) => tenths(weight)))).toBe(1000)
  expect(findings.length).toBeLessThanOrEqual(40)
  expect(tenths(score)).toBe(1000 - sum(findings.map(({ points }) => tenths(points))))
  for (const { name, weight, lost } of dimensions) {
    const ofDimension = findings.filter(({ dimension }) => dimension === name)
    expect(sum(ofDimension.map(({ points }) => tenths(points)))).toBe(tenths(lost))
    expect(lost).toBeLessThanOrEqual(weight)
  }
  for (const finding of findings) {
    expect(finding.points).toBeGreaterThan(0)
    expect(finding.reason).toMatch(/[.)]$/)
    expect(finding.reason).not.toMatch(/[{}]|NaN|undefined/)
  }
}

const wordsOf = fc.tuple(fc.integer({ min: 1, max: 260 }), fc.nat(20_000)).map(([count, from]) => words(count, from))
const host = fc.integer({ min: 0, max: 5 }).map((index) => `https://h${index}.example/`)
const linkText = fc.constantFrom('the survey of last year', 'here', 'https://x.example')
const inline = fc.oneof(
  { weight: 4, arbitrary: wordsOf.map((value) => text(value)) },
  { weight: 1, arbitrary: fc.tuple(host, linkText).map(([url, value]) => link(url, value)) },
  { weight: 1, arbitrary: fc.constantFrom(text(' in 1997, “as was said then” and 3.5 '), text(' and again. ')) },
)
const imageId = fc.constantFrom('good', 'poor', 'silent', 'gone')
const block: fc.Arbitrary<LexicalNode> = fc.oneof(
  { weight: 5, arbitrary: fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => paragraph(...parts)) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.nat(99)).map(([level, n]) => heading(level, `Part h${n}h`)),
  },
  { weight: 1, arbitrary: imageId.map(upload) },
)
const blocks = fc.array(block, { maxLength: 14 })

const IMAGES: Readonly<Record<string, ScorableImage>> = {
  good: { id: 'good', alt: 'A boat in the harbour', filename: 'boat.jpg' },
  poor: { id: 'poor', alt: 'boat.jpg', filename: 'boat.jpg' },
  silent: { id: 'silent', alt: null, filename: 'b.jpg' },
}

const rest: fc.Arbitrary<Partial<ScorableDocument>> = fc.record({
  title: fc.oneof(fc.constant(null), fc.string({ unit: 'grapheme', maxLength: 120 })),
  excerpt: fc.oneof(fc.constantFrom(null, undefined), fc.string({ unit: 'grapheme', maxLength: 500 })),
  language: fc.constantFrom(null, 'en', 'zh', 'ko', 'xx'),
  credits: fc.constantFrom(null, 0, 1, 3),
  topics: fc.constantFrom(null, 0, 2, 30),
  publishedAt: fc.constantFrom(null, undefined, '2026-11-01'),
  hero: fc.constantFrom(null, undefined, 'good', 'silent', 'gone'),
  images: fc.constantFrom(null, {}, IMAGES),
})

const scoreOf = (children: readonly LexicalNode[], more: Partial<ScorableDocument> = {}): number =>
  craft(documentWith(body(...children), { images: IMAGES, hero: null, ...more })).score

const childrenOf = (node: LexicalNode): readonly LexicalNode[] => (Array.isArray(node.children) ? node.children : [])
const mapInline = (all: readonly LexicalNode[], change: (node: LexicalNode) => readonly LexicalNode[]) =>
  all.map((node) => (node.type === 'paragraph' ? { ...node, children: childrenOf(node).flatMap(change) } : node))

describe('craft, for any document', () => {
  it('adds up to the tenth, stays between 0 and 100, and gives every point a reason', () => {
    fc.assert(
      fc.property(blocks, rest, (all, more) => expectExact(craft(documentWith(body(...all), more)))),
      { numRuns: 150 },
    )
  })

  it('takes any JSON for a body', () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.jsonValue().map((child) => ({ root: { children: [child] } })),
      fc.anything(),
    )
    fc.assert(fc.property(value, rest, (json, more) => expectExact(craft(documentWith(json, more)))))
  })

  it('adds up where a text has hundreds of faults', () => {
    const faults = Array.from({ length: 300 }, (_, n) => [
      heading(2 + (n % 2) * 2, `Part p${n}p`),
      paragraph(words(400, n * 400)),
    ])
    expectExact(craft(documentWith(body(...faults.flat()), { title: null, excerpt: null, credits: 0 })))
  })

  it('gives the same document the same score', () => {
    fc.assert(
      fc.property(blocks, rest, (all, more) => {
        expect(craft(documentWith(body(...all), more))).toEqual(
          craft(structuredClone(documentWith(body(...all), more))),
        )
      }),
      { numRuns: 50 },
    )
  })
})

describe('craft cannot be raised', () => {
  it('by appending a copy of own text', () => {
    fc.assert(
      fc.property(blocks, fc.array(fc.nat(100), { maxLength: 6 }), (all, picks) => {
        const own = all.filter((node) => node.type !== 'upload')
        const copies = own.length === 0 ? [] : picks.map((pick) => own[pick % own.length] ?? paragraph())
        expect(scoreOf([...all, ...copies])).toBeLessThanOrEqual(scoreOf(all))
      }),
      { numRuns: 150 },
    )
  })

  it('by linking words of the text to a host that it already links to', () => {
    fc.assert(
      fc.property(blocks, fc.integer({ min: 1, max: 3 }), (all, count) => {
        const tail = Array.from({ length: count }, (_, n) => `See the z${n}z again and once more. `)
        const first = paragraph(link('https://h9.example/', 'the survey of last year'))
        const linked = tail.map((value) => link('https://h9.example/more', value))
        expect(scoreOf([...all, first, paragraph(...linked)])).toBeLessThanOrEqual(
          scoreOf([...all, first, paragraph(...tail)]),
        )
      }),
    )
  })

  it('by appending a crowd of links to one host, whatever their words', () => {
    fc.assert(
      fc.property(blocks, fc.integer({ min: 4, max: 20 }), fc.nat(20_000), (all, count, from) => {
        const crowd = Array.from({ length: count }, (_, n) => link('https://spam.example/', words(7, from + n * 7)))
        expect(scoreOf([...all, paragraph(...crowd)])).toBeLessThanOrEqual(scoreOf(all))
      }),
    )
  })

  it('by taking links off, or images out', () => {
    fc.assert(
      fc.property(blocks, fc.func(fc.boolean()), (all, isKept) => {
        const unlinked = mapInline(all, (node) => (node.type === 'link' && !isKept(node) ? childrenOf(node) : [node]))
        const links = all.flatMap(childrenOf).filter((node) => node.type === 'link')
        fc.pre(links.length <= 6)
        expect(scoreOf(unlinked)).toBeLessThanOrEqual(scoreOf(all))
        expect(scoreOf(all.filter((node) => node.type !== 'upload' || isKept(node)))).toBeLessThanOrEqual(scoreOf(all))
      }),
      { numRuns: 150 },
    )
  })

  it('by taking all headings away', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const headed = [...all, paragraph(words(30, 90_000))]
        const without = headed.filter((node) => node.type !== 'heading')
        expect(scoreOf(without)).toBeLessThanOrEqual(scoreOf(headed))
      }),
      { numRuns: 150 },
    )
  })
})

describe('craft is never lowered by removing the cause of a finding:', () => {
  it('an alt text that was missing or poor is written', () => {
    fc.assert(
      fc.property(blocks, fc.constantFrom('poor', 'silent'), (all, id) => {
        const described = { ...IMAGES, [id]: { id, alt: 'What is to be seen there', filename: 'b.jpg' } }
        expect(scoreOf(all, { images: described })).toBeGreaterThanOrEqual(scoreOf(all))
      }),
    )
  })

  it('words of the text become a link to a new host, or a link gets words that say where it leads', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const linked = [...all, paragraph(link('https://new.example/', 'the survey'))]
        expect(scoreOf(linked)).toBeGreaterThanOrEqual(scoreOf([...all, paragraph('the survey')]))
        const named = (node: LexicalNode) =>
          node.type === 'link' ? [{ ...node, children: [text('here, in full')] }] : [node]
        const unnamed = (node: LexicalNode) =>
          node.type === 'link' ? [{ ...node, type: 'autolink', children: [text('here, in full')] }] : [node]
        expect(scoreOf(mapInline(all, named))).toBeGreaterThanOrEqual(scoreOf(mapInline(all, unnamed)))
      }),
    )
  })

  it('a missing title, summary, author, topic, date or lead image is filled in', () => {
    const filled: Partial<ScorableDocument> = {
      excerpt: 'A summary that is long enough to say what the text is about and more.',
      credits: 1,
      topics: 2,
      publishedAt: '2026-11-01',
      hero: 'good',
    }
    fc.assert(
      fc.property(blocks, fc.constantFrom(...Object.entries(filled)), ([...all], [name, value]) => {
        const empty = name === 'credits' || name === 'topics' ? 0 : null
        expect(scoreOf(all, { [name]: value })).toBeGreaterThanOrEqual(scoreOf(all, { [name]: empty }))
      }),
    )
    fc.assert(
      fc.property(blocks, fc.string({ unit: 'grapheme', maxLength: 200 }), (all, title) => {
        expect(scoreOf(all, { title })).toBeGreaterThanOrEqual(scoreOf(all, { title: null }))
      }),
    )
  })

  it('a long paragraph is split, or a heading is put before the second half', () => {
    fc.assert(
      fc.property(blocks, fc.integer({ min: 151, max: 700 }), fc.nat(100), (all, count, percent) => {
        const at = Math.floor((count * percent) / 100)
        const [first, second] = [words(at, 30_000), words(count - at, 40_000)]
        const joined = scoreOf([...all, paragraph(`${first} ${second}`)])
        const split = scoreOf([...all, paragraph(first), paragraph(second)])
        expect(split).toBeGreaterThanOrEqual(joined)
      }),
    )
  })

  it('a thin text gets another section of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 20, max: 120 }), { minLength: 2, maxLength: 6 }), (sizes) => {
        const sections = sizes.map((size, n) => [heading(2, `Part p${n}p`), paragraph(words(size, n * 200))])
        const before = scoreOf(sections.slice(0, -1).flat())
        // The need for an image grows with the text too, always more slowly; each dimension rounds to a tenth apart.
        expect(scoreOf(sections.flat())).toBeGreaterThan(before - 0.15)
      }),
    )
  })
})
