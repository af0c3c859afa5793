import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BlockShapes } from '../../src/text/BlockShapes.ts'
import { walkLexical } from '../../src/text/walkLexical.ts'
import { body, heading, link, paragraph, text, upload } from '../scoring/lexical.ts'

const brief = (value: unknown) => walkLexical(value).map(({ kind, text: words, path }) => [kind, words, path.join('.')])
const item = (...children: readonly unknown[]) => ({ type: 'listitem', children })

describe('walkLexical', () => {
  it('yields blocks in reading order with kind, text and path', () => {
    const rule = { type: 'horizontalrule' }
    const quote = { type: 'quote', children: [text('Said.')] }
    expect(brief(body(heading(3, 'Title'), paragraph('One ', text('two', 1), '.'), rule, quote, upload(4)))).toEqual([
      ['heading', 'Title', 'root.children.0'],
      ['paragraph', 'One two.', 'root.children.1'],
      ['rule', '', 'root.children.2'],
      ['quote', 'Said.', 'root.children.3'],
      ['upload', '', 'root.children.4'],
    ])
    expect(walkLexical(body(heading(3, 'Title')))[0]?.level).toBe(3)
  })

  it('gives a nested list its own items after the item that holds it', () => {
    const nested = { type: 'list', children: [item(text('inner'))] }
    expect(brief(body({ type: 'list', children: [item(text('outer')), item(nested)] }))).toEqual([
      ['list-item', 'outer', 'root.children.0.children.0'],
      ['list-item', '', 'root.children.0.children.1'],
      ['list-item', 'inner', 'root.children.0.children.1.children.0.children.0'],
    ])
  })

  it('makes one block of a table cell, its paragraphs on lines of their own', () => {
    const cell = { type: 'tablecell', children: [paragraph('a'), paragraph('b')] }
    expect(brief(body({ type: 'table', children: [{ type: 'tablerow', children: [cell] }] }))).toEqual([
      ['table-cell', 'a\nb', 'root.children.0.children.0.children.0'],
    ])
  })

  it('tells links to the web from links to documents, with their words', () => {
    const fields = {
      linkType: 'internal',
      url: 'https://stale.example',
      doc: { relationTo: 'articles', value: { id: 9 } },
    }
    const inside = { type: 'link', fields, children: [text('there')] }
    const bare = { ...link('https://b.example/', 'https://b.example/'), type: 'autolink' }
    const [block] = walkLexical(body(paragraph('See ', link('https://www.a.example/x', 'A'), inside, bare)))
    expect(block?.text).toBe('See Athere' + 'https://b.example/')
    expect(block?.links).toMatchObject([
      { text: 'A', host: 'a.example', document: null, isBare: false, path: ['root', 'children', 0, 'children', 1] },
      { text: 'there', url: null, host: null, document: { relationTo: 'articles', id: '9' } },
      { host: 'b.example', isBare: true },
    ])
  })

  it('reads the id of an upload from an id and from a populated document alike', () => {
    const ids = walkLexical(body(upload(7), upload({ id: 7, alt: 'x' }), upload('6f'))).map((block) => block.upload)
    expect(ids).toEqual(['7', '7', '6f'])
  })

  it('reads code blocks of both kinds as code', () => {
    const code = { type: 'block', fields: { id: 'x', blockType: 'Code', code: 'let a', language: 'ts' } }
    const plain = { type: 'code', children: [{ type: 'code-highlight', text: 'b' }] }
    expect(brief(body(code, plain)).map(([kind, words]) => [kind, words])).toEqual([
      ['code', 'let a'],
      ['code', 'b'],
    ])
  })

  it('reads the prose and the rich text of a custom block, and not its ids, addresses, dates, alt texts and options', () => {
    const media = { id: 'm', filename: 'a boat.jpg', alt: 'a boat', updatedAt: '2026-01-01' }
    const fields = {
      id: '66f0',
      blockType: 'banner',
      blockName: 'top banner',
      style: 'primary',
      linkUrl: 'see /x y',
      to: 'https://a.example/b',
      day: '2026-01-01T00:00:00 Z',
      alt: 'an alt',
      media,
      related: '66f0c0ffee',
      title: 'Read this',
      count: 3,
      rows: [{ id: 'r', question: '为何' }],
      content: body(paragraph('Rich text')),
    }
    expect(brief(body({ type: 'block', fields }))).toEqual([
      ['block', '为何\nRead this', 'root.children.0'],
      ['paragraph', 'Rich text', 'root.children.0.fields.content.root.children.0'],
    ])
  })

  describe('a custom block whose fields are known', () => {
    const field = (name: string, kind: 'text' | 'rich-text' | 'image' | 'blocks', isLocalized = false) =>
      ({ name, kind, isLocalized }) as const
    const shapes: BlockShapes = {
      locales: ['en', 'zh'],
      blocks: {
        steps: {
          isCode: false,
          fields: [
            field('title', 'text'),
            field('content', 'rich-text'),
            {
              name: 'rows',
              kind: 'fields',
              isLocalized: false,
              fields: [field('step', 'text'), field('photo', 'image')],
            },
            field('note', 'text', true),
            field('inner', 'blocks'),
            field('gallery', 'image'),
          ],
        },
        promoCode: { isCode: false, fields: [field('label', 'text')] },
        snippet: { isCode: true, fields: [] },
      },
    }
    const walk = (...fields: readonly object[]) =>
      walkLexical(body(...fields.map((one) => ({ type: 'block', fields: one }))), shapes).map(
        ({ kind, text: words, path, upload: id }) => [kind, words || id, path.join('.')],
      )

    it('gives its texts of any length, in the order of the form, and not what is no text', () => {
      const fields = {
        blockType: 'steps',
        state: 'in progress',
        note: { en: 'Slowly', zh: '慢' },
        rows: [{ id: 'r', step: 'Wax' }, { step: '/wax' }, { step: ['Oil', 'Tar'] }],
        title: 'Hinges',
        inner: [
          { blockType: 'promoCode', label: 'Half price' },
          { blockType: 'snippet', label: 'x y' },
          { blockType: 'no' },
        ],
      }
      expect(walk(fields)).toEqual([['block', 'Hinges\nWax\nOil\nTar\nSlowly\nHalf price', 'root.children.0']])
    })

    it('gives its images, then its rich texts, with their places', () => {
      const photo = { id: 9, alt: 'a hinge', updatedAt: '2026-01-01' }
      const fields = {
        blockType: 'steps',
        rows: [{ photo: 7 }, { photo }],
        gallery: ['a1', null],
        content: body(paragraph('Rich text')),
      }
      expect(walk(fields)).toEqual([
        ['block', null, 'root.children.0'],
        ['upload', '7', 'root.children.0.fields.rows.0.photo'],
        ['upload', '9', 'root.children.0.fields.rows.1.photo'],
        ['upload', 'a1', 'root.children.0.fields.gallery.0'],
        ['paragraph', 'Rich text', 'root.children.0.fields.content.root.children.0'],
      ])
    })

    it('is code where it says so, whatever it is called', () => {
      expect(walk({ blockType: 'snippet', code: 'let a' }, { blockType: 'promoCode', label: 'Spring' })).toEqual([
        ['code', 'let a', 'root.children.0'],
        ['block', 'Spring', 'root.children.1'],
      ])
    })

    it('is told by its values where it is not among them', () => {
      expect(walk({ blockType: 'constructor', a: 'one', b: 'two words' })).toEqual([
        ['block', 'two words', 'root.children.0'],
      ])
    })
  })

  it('passes over nodes that are none, and reads unknown nodes by what is in them', () => {
    const unknown = { type: 'collapsible', children: [paragraph('a'), null, 7, 'x', []] }
    expect(brief(body(unknown, { type: 'callout', children: [text('b')] }, text('c')))).toEqual([
      ['paragraph', 'a', 'root.children.0.children.0'],
      ['paragraph', 'b', 'root.children.1'],
      ['paragraph', 'c', 'root.children.2'],
    ])
  })

  it('accepts any JSON', () => {
    const node = fc.letrec((tie) => ({
      node: fc.record(
        {
          type: fc.constantFrom('paragraph', 'link', 'text', 'list', 'block', 'upload', 'tablecell', 'heading', 'x'),
          text: fc.jsonValue(),
          fields: fc.oneof(fc.jsonValue(), fc.record({ doc: tie('node'), content: fc.record({ root: tie('node') }) })),
          value: fc.jsonValue(),
          children: fc.oneof({ depthSize: 'small' }, fc.jsonValue(), fc.array(tie('node'), { maxLength: 4 })),
        },
        { requiredKeys: [] },
      ),
    })).node
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ root: node })), (value) => {
        expect(Array.isArray(walkLexical(value))).toBe(true)
      }),
    )
  })

  it('survives a body as deep as it is long', () => {
    let deep: unknown = paragraph('bottom')
    for (let level = 0; level < 50_000; level += 1) deep = { type: level % 2 ? 'quote' : 'list', children: [deep] }
    expect(walkLexical({ root: { children: [deep] } }).some((block) => block.text === 'bottom')).toBe(false)
  })
})
