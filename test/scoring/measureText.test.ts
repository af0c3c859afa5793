import { describe, expect, it } from 'vitest'
import { measureText } from '../../src/scoring/measureText.ts'
import { body, documentWith, heading, type LexicalNode, paragraph, upload, words } from './lexical.ts'

const measured = (...blocks: readonly LexicalNode[]) => measureText(documentWith(body(...blocks)))

describe('measureText', () => {
  it('counts body words with headings, without title, code, captions and alt texts', () => {
    const code = { type: 'block', fields: { blockType: 'Code', code: 'let one = two' } }
    const image = { ...upload('hero'), fields: { caption: body(paragraph('not counted')) } }
    expect(measured(heading(2, 'One two'), paragraph('three four'), code, image)).toMatchObject({ tokens: 4, words: 4 })
  })

  it('counts Chinese characters as tokens and English-word equivalents as words', () => {
    const text = measureText({
      language: 'zh',
      body: body(paragraph('春眠不觉晓，处处闻啼鸟。夜来风雨声，花落知多少。')),
    })
    expect(text).toMatchObject({ tokens: 20, words: 13, sentences: 2 })
  })

  it('has no words and no variety where there is no body', () => {
    expect(measureText({ language: null, body: null })).toMatchObject({
      tokens: 0,
      words: 0,
      variety: null,
      equivalents: 0,
    })
  })

  it('counts what is said twice in the words, and once in what counts as content', () => {
    const text = measured(paragraph(words(40)), paragraph(words(40)))
    expect(text).toMatchObject({ words: 80, distinctWords: 40, equivalents: 40 })
  })

  it('finds a repetition across other sentence ends', () => {
    const split = 'Ten words that say a thing. Which is then said.'
    const joined = 'ten words that say a thing which is then said'
    expect(measured(paragraph(`${split} But now ${joined} once more.`)).distinctWords).toBe(14)
  })

  it('lets stuffed keywords count for little', () => {
    const stuffed = Array.from({ length: 300 }, (_, index) => `cheap ${index % 3 === 0 ? `w${index}` : 'boots'}`).join(
      ' ',
    )
    const text = measured(paragraph(stuffed))
    expect(text.words).toBe(600)
    expect(text.equivalents).toBeLessThan(0.7 * text.distinctWords)
  })

  it('counts the different numbers of a block', () => {
    expect(measured(paragraph('From 3 to 4, 3.5 and 4 again')).blocks[0]?.numbers).toHaveLength(3)
  })
})
