import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentHash } from '../../src/scoring/contentHash.ts'
import { imageIdsOf } from '../../src/scoring/imageIdsOf.ts'
import type { ScorableDocument } from '../../src/scoring/ScorableDocument.ts'
import { body, documentWith, heading, link, paragraph, text, upload } from './lexical.ts'

const sha256 = (value: string): string => createHash('sha256').update(value).digest('hex')
const hash = (value: unknown, rest: Partial<ScorableDocument> = {}) => contentHash(documentWith(value, rest), sha256)
const base = body(heading(2, 'Title'), paragraph('One ', link('https://a.example/', 'two'), ' three'), upload('hero'))

/** The same JSON with the keys of every object the other way round. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, item]) => [key, reversed(item)]),
  )
}

describe('contentHash', () => {
  it('is the hash that the caller gives', () => {
    expect(hash(base)).toMatch(/^[0-9a-f]{64}$/)
  })

  it.each<[string, unknown, Partial<ScorableDocument>]>([
    [
      'a word',
      body(heading(2, 'Title'), paragraph('One ', link('https://a.example/', 'two'), ' four'), upload('hero')),
      {},
    ],
    [
      'an address',
      body(heading(2, 'Title'), paragraph('One ', link('https://b.example/', 'two'), ' three'), upload('hero')),
      {},
    ],
    [
      'a level',
      body(heading(3, 'Title'), paragraph('One ', link('https://a.example/', 'two'), ' three'), upload('hero')),
      {},
    ],
    [
      'the order',
      body(paragraph('One ', link('https://a.example/', 'two'), ' three'), heading(2, 'Title'), upload('hero')),
      {},
    ],
    [
      'an image',
      body(heading(2, 'Title'), paragraph('One ', link('https://a.example/', 'two'), ' three'), upload('x')),
      {},
    ],
    ['the title', base, { title: 'Another' }],
    ['the summary', base, { excerpt: 'Another' }],
    ['the language', base, { language: 'zh' }],
    ['an alt text', base, { images: { hero: { id: 'hero', alt: 'Another', filename: null } } }],
    ['the lead image', base, { hero: 'other' }],
  ])('changes with %s', (_, value, rest) => {
    expect(hash(value, rest)).not.toBe(hash(base))
  })

  it('does not change with what is no content: authors, topics, dates, own hosts, file names', () => {
    const images = { hero: { id: 'hero', alt: 'A boat in the harbour at dawn', filename: 'renamed.jpg' } }
    const rest = {
      credits: 3,
      topics: 0,
      publishedAt: null,
      ownHosts: [],
      images: { ...images, unused: { id: 'unused', alt: 'x', filename: null } },
    }
    expect(hash(base, rest)).toBe(hash(base))
  })

  it('is the same for ids and for populated documents', () => {
    const doc = { id: 'hero', filename: 'boat.jpg', updatedAt: '2026-11-01T00:00:00Z' }
    const block = (media: unknown) => ({ type: 'block', fields: { blockType: 'card', media } })
    const inside = (value: unknown) => ({
      type: 'link',
      fields: { linkType: 'internal', doc: { relationTo: 'articles', value } },
      children: [],
    })
    const shallow = body(upload('hero'), block('hero'), paragraph(inside('a1')))
    const populated = body(upload(doc), block(doc), paragraph(inside({ id: 'a1', title: 'x' })))
    expect(hash(populated)).toBe(hash(shallow))
  })

  it('is the same whatever Lexical computes, and with other ids of links, blocks and rows', () => {
    const computed = {
      direction: null,
      version: 2,
      indent: 0,
      format: '',
      textFormat: 0,
      textStyle: '',
      mode: 'normal',
      detail: 0,
      style: '',
    }
    const plain = body(
      { type: 'paragraph', children: [text('a')] },
      { type: 'block', fields: { blockType: 'x', rows: [{ q: 'b' }] } },
    )
    const saved = body(
      { type: 'paragraph', ...computed, children: [{ ...text('a'), ...computed, format: 0 }] },
      {
        type: 'block',
        ...computed,
        fields: { id: '1', blockName: 'mine', blockType: 'x', rows: [{ id: '2', q: 'b' }], none: null },
      },
    )
    expect(hash(saved)).toBe(hash(plain))
  })

  it('keeps fields of a block that are named like what Lexical computes', () => {
    const block = (version: string) => body({ type: 'block', fields: { blockType: 'release', version } })
    expect(hash(block('1.0'))).not.toBe(hash(block('1.1')))
  })

  it('is the same however a text in one format is cut into runs, and another with another format', () => {
    expect(hash(body(paragraph('One ', 'two', '')))).toBe(hash(body(paragraph('One two'))))
    expect(hash(body(paragraph('One ', text('two', 1))))).not.toBe(hash(body(paragraph('One two'))))
  })

  it('is the same for composed and decomposed letters, and for empty and absent fields', () => {
    expect(hash(body(paragraph('cafe\u0301')))).toBe(hash(body(paragraph('café'))))
    expect(hash(base, { excerpt: '' })).toBe(hash(base, { excerpt: null }))
    expect(hash(base, { excerpt: undefined })).toBe(hash(base, { excerpt: null }))
  })

  it('does not depend on the order of keys, and takes any JSON', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.jsonValue().map((value) => ({ root: { children: [value] } })),
        ),
        (value) => {
          expect(hash(reversed(value))).toBe(hash(value))
        },
      ),
    )
  })

  it('survives a body as deep as it is long', () => {
    let deep: unknown = 'bottom'
    for (let level = 0; level < 50_000; level += 1) deep = { children: [deep] }
    expect(hash({ root: deep })).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('imageIdsOf', () => {
  it('names each media document of body and lead image once, sorted, as strings', () => {
    expect(imageIdsOf({ body: body(upload(9), upload({ id: 10 }), upload(9)), hero: 'hero' })).toEqual([
      '10',
      '9',
      'hero',
    ])
    expect(imageIdsOf({ body: null, hero: undefined })).toEqual([])
  })
})
