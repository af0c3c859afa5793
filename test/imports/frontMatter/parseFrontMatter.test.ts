import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFrontMatter } from '../../../src/imports/frontMatter/parseFrontMatter.ts'

const yaml = (raw: string) => parseFrontMatter({ format: 'yaml', raw })
const values = (raw: string) => {
  const parsed = yaml(raw)
  if (!parsed.ok) throw new Error(parsed.reason)
  return parsed.values
}

describe('parseFrontMatter', () => {
  it('keeps YAML scalars as they were written', () => {
    expect(values('version: 1.10\ndate: 2014-03-12\nlang: no\ndraft: true\ncode: 007')).toEqual({
      version: '1.10',
      date: '2014-03-12',
      lang: 'no',
      draft: 'true',
      code: '007',
    })
  })

  it('reads a quoted text whose continuation lines are not indented', () => {
    const raw = 'title: "A: b"\nexcerpt: "One sentence that\nruns on: here\nand ends."\ntags:\n- one\n- two'
    expect(yaml(raw)).toEqual({
      ok: true,
      values: { title: 'A: b', excerpt: 'One sentence that runs on: here and ends.', tags: ['one', 'two'] },
      repaired: ['excerpt'],
    })
  })

  it('keeps the paragraphs of such a text apart', () => {
    expect(values('excerpt: "One.\n\nTwo."')).toEqual({ excerpt: 'One.\nTwo.' })
  })

  it('reads a plain text that goes on in the first column', () => {
    expect(values('title: A\nexcerpt: plain words\nthat go on\nauthor: B')).toEqual({
      title: 'A',
      excerpt: 'plain words that go on',
      author: 'B',
    })
  })

  it('takes a value that YAML cannot read literally and leaves the other keys alone', () => {
    const parsed = yaml('title: Part one: the start\nauthor: @someone\nsummary: "She said" so\ntags: [a, b]')
    expect(parsed).toEqual({
      ok: true,
      values: { title: 'Part one: the start', author: '@someone', summary: '"She said" so', tags: ['a', 'b'] },
      repaired: ['title', 'author', 'summary'],
    })
  })

  it('lets the last of two equal keys win, as blog engines do', () => {
    expect(values('title: A\ntitle: B')).toEqual({ title: 'B' })
  })

  it('refuses YAML that names no key', () => {
    expect(yaml('- just\n- a list')).toEqual({
      ok: false,
      reason: 'the YAML front matter is not a list of keys with values',
    })
  })

  it('reads TOML and keeps its dates as they were written', () => {
    expect(
      parseFrontMatter({
        format: 'toml',
        raw: 'title = "A"\ndate = 2021-05-06T07:08:09+08:00\nday = 2021-05-06\ntags = ["x"]\n[params]\nn = 1',
      }),
    ).toEqual({
      ok: true,
      values: { title: 'A', date: '2021-05-06T07:08:09.000+08:00', day: '2021-05-06', tags: ['x'], params: { n: 1 } },
      repaired: [],
    })
  })

  it('says what is wrong with TOML that cannot be read', () => {
    expect(parseFrontMatter({ format: 'toml', raw: 'title = ' })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('the TOML front matter cannot be read'),
    })
  })

  it('survives aliases that multiply without end', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefgh'.split('').map((key, at) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(', ')}]`),
    ]
    expect(yaml(bomb.join('\n')).ok).toBe(true)
  })

  it('throws on no text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        expect(typeof yaml(raw).ok).toBe('boolean')
        expect(typeof parseFrontMatter({ format: 'toml', raw }).ok).toBe('boolean')
      }),
      { numRuns: 300 },
    )
  })

  it('reads back any keys and texts written as quoted YAML', () => {
    const key = fc.stringMatching(/^[a-z][a-z_]{0,8}$/).filter((name) => name !== '__proto__')
    fc.assert(
      fc.property(fc.dictionary(key, fc.string({ unit: 'grapheme' })), (drawn) => {
        const raw = Object.entries(drawn)
          .map(([name, text]) => `${name}: ${JSON.stringify(text)}`)
          .join('\n')
        expect(values(raw)).toEqual({ ...drawn })
      }),
      { numRuns: 200 },
    )
  })
})
