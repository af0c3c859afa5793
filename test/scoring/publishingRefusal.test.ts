import { describe, expect, it } from 'vitest'
import { craft } from '../../src/scoring/craft.ts'
import { publishingRefusal } from '../../src/scoring/publishingRefusal.ts'
import { body, documentWith, paragraph, words } from './lexical.ts'

const MISSED = [
  { channel: '1', name: 'Website', floor: 90 },
  { channel: '2', name: null, floor: 80 },
]

describe('the refusal of a text below a floor', () => {
  const scored = craft(documentWith(body(paragraph(words(300))), { credits: 0 }))

  it('names each floor and the score, and what would help most, in English', () => {
    expect(publishingRefusal({ craft: scored, floors: MISSED, approvals: [] }, 'en')).toBe(
      `Website asks for at least 90 points of craft; 2 asks for at least 80 points of craft; this text has ${scored.score.toFixed(1)}. ` +
        'What would help most: +9.0 Link to where a claim comes from, on the words that name it. +8.3 Write more of your own, ' +
        'up to 800 words; copies and filler do not count. +5.0 Give a number, quote somebody, or link to a source. ' +
        'An editor may publish it all the same by giving a reason here.',
    )
  })

  it('says the same in Chinese', () => {
    expect(publishingRefusal({ craft: scored, floors: MISSED, approvals: [] }, 'zh')).toMatch(
      /^“Website”要求写作评分至少 90 分；“2”要求写作评分至少 80 分；本文为 \d+\.\d 分。 最有帮助的是： \+9\.0 .*编辑在此写明理由后仍可发布。$/,
    )
  })

  it('names what the text was copied from, in both languages', () => {
    const obstacles = { craft: scored, floors: MISSED, approvals: [] }
    const points = scored.score.toFixed(1)
    expect(publishingRefusal(obstacles, 'en', 'Oars')).toContain(
      `has ${points}. It has much of “Oars”. What would help`,
    )
    expect(publishingRefusal(obstacles, 'zh', '船桨')).toContain(
      `${points} 分。 本文大量内容来自《船桨》。 最有帮助的是`,
    )
  })

  it('tells a help once where several findings ask for the same', () => {
    const empty = craft(documentWith(null))
    expect(
      publishingRefusal({ craft: empty, floors: MISSED, approvals: [] }, 'en').match(/Write the text: a paragraph/g),
    ).toHaveLength(1)
  })

  it('tells of approvals alone where only they are missing, in both languages', () => {
    const approvals = [{ channel: '1', name: 'Website', needed: 2, given: 1 }]
    expect(publishingRefusal({ craft: scored, floors: [], approvals }, 'en')).toBe(
      'Website asks for 2 approvals of exactly this text, by people who are not credited for it; it has 1. ' +
        'An editor may publish it all the same by giving a reason here.',
    )
    expect(publishingRefusal({ craft: scored, floors: [], approvals }, 'zh')).toBe(
      '“Website”要求由未署名者对此文本给出 2 份批准；现有 1 份。 编辑在此写明理由后仍可发布。',
    )
  })
})
