import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitFrontMatter } from '../../../src/imports/frontMatter/splitFrontMatter.ts'

describe('splitFrontMatter', () => {
  it('cuts YAML off and says on which line the text begins', () => {
    expect(splitFrontMatter('---\ntitle: A\n---\n\nText')).toEqual({
      format: 'yaml',
      raw: 'title: A',
      body: '\nText',
      bodyLine: 4,
    })
  })

  it('knows TOML by its plus signs', () => {
    expect(splitFrontMatter('+++\ntitle = "A"\n+++\nText')).toMatchObject({
      format: 'toml',
      raw: 'title = "A"',
      body: 'Text',
    })
  })

  it('ends YAML at three dots too', () => {
    expect(splitFrontMatter('---\na: 1\n...\nText').body).toBe('Text')
  })

  it('does not mind a byte order mark, Windows line ends and blank lines before the fence', () => {
    expect(splitFrontMatter('\uFEFF\r\n---\r\ntitle: A\r\n--- \r\nText\r\n')).toMatchObject({
      format: 'yaml',
      raw: 'title: A',
      body: 'Text\n',
      bodyLine: 5,
    })
  })

  it('takes a fence that is never closed for text', () => {
    expect(splitFrontMatter('---\nA rule above a text')).toMatchObject({
      format: 'none',
      body: '---\nA rule above a text',
    })
  })

  it('accepts empty front matter', () => {
    expect(splitFrontMatter('---\n---\n')).toMatchObject({ format: 'yaml', raw: '', body: '' })
  })

  it('never loses a line of any text', () => {
    const lines = fc.array(fc.oneof(fc.constantFrom('---', '+++', '...', '', 'a: b'), fc.string()), { maxLength: 12 })
    fc.assert(
      fc.property(lines, (drawn) => {
        const text = drawn.join('\n').replace(/[\r\0\uFEFF\uFDD0-\uFDEF]/g, '')
        const { format, raw, body, bodyLine } = splitFrontMatter(text)
        const all = text.split('\n')
        expect(all.slice(bodyLine - 1).join('\n')).toBe(body)
        if (format !== 'none') expect(all.join('\n')).toContain(raw)
      }),
    )
  })
})
