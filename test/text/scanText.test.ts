import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanText } from '../../src/text/scanText.ts'

const count = (text: string): number => scanText(text).tokens.length
const sentences = (text: string): readonly string[] =>
  scanText(text).sentences.map(({ from, to }) => text.slice(from, to).trim())

describe('scanText', () => {
  it.each([
    ['It costs 3.5 euro', 4],
    ["don’t won't", 2],
    ['well-known', 2],
    ['1,000 of snake_case at example.com', 5],
    ['v1.2', 1],
    ['co\u00adoperate', 1],
    ['你好，世界', 4],
    ['コーヒーを飲む', 7],
    ['API를 사용합니다', 2],
    ['می‌خواهم بروم', 2],
    ['नमस्ते दुनिया', 2],
    ['2024年', 2],
    ['𠀀𠀁 😀', 2],
    ['', 0],
    [' …—!? ', 0],
  ])('counts the tokens of %j as %i', (text, tokens) => {
    expect(count(text)).toBe(tokens)
  })

  it('gives words that differ in case or in Unicode form one identity, and other words another', () => {
    const [a, b, c, d, e] = scanText('Café CAFÉ cafe\u0301 cafe Cafés').tokens
    expect([b, c]).toEqual([a, a])
    expect(new Set([a, d, e]).size).toBe(3)
  })

  it('keeps vowel signs in the identity of a word', () => {
    const [a, b] = scanText('कि की').tokens
    expect(a).not.toBe(b)
  })

  it('ends a Western sentence before white space and a capital, not in numbers, initials and abbreviations', () => {
    expect(sentences('Mr. J. Doe of the U.S. Army paid 3.5 euro, i.e. little. He left! Did he? Yes.')).toEqual([
      'Mr. J. Doe of the U.S. Army paid 3.5 euro, i.e. little.',
      'He left!',
      'Did he?',
      'Yes.',
    ])
  })

  it('ends a Chinese sentence at its stop, with the quotation mark that closes behind it', () => {
    expect(sentences('他说：“好的。”我走了！真的？')).toEqual(['他说：“好的。”', '我走了！', '真的？'])
  })

  it('ends sentences at the danda and the Arabic question mark', () => {
    expect(sentences('यह ठीक है। वह गया।')).toHaveLength(2)
    expect(sentences('هل ذهب؟ نعم.')).toHaveLength(2)
  })

  it('puts every token into exactly one sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const scan = scanText(text)
        expect(scan.sentences.reduce((sum, sentence) => sum + sentence.tokens, 0)).toBe(scan.tokens.length)
        expect(scan.classes).toHaveLength(scan.tokens.length)
      }),
    )
  })

  it('accepts any sequence of code units, lone surrogates too', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }), (codes) => {
        expect(scanText(String.fromCharCode(...codes)).tokens.length).toBeLessThanOrEqual(codes.length * 4)
      }),
    )
  })

  it('counts paragraphs apart as it counts them joined by a line feed', () => {
    const line = fc.array(fc.constantFrom('one', 'two.', '三', '4,5', "it's", '(six)'), { minLength: 1 })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const texts = lines.map((parts) => parts.join(' '))
        expect(count(texts.join('\n'))).toBe(texts.reduce((sum, text) => sum + count(text), 0))
      }),
    )
  })
})
