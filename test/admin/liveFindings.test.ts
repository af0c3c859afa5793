import { describe, expect, it } from 'vitest'
import { excerptOf } from '../../src/admin/live/excerptOf.ts'
import { craft } from '../../src/scoring/craft.ts'
import { findingsByRule } from '../../src/scoring/findingsByRule.ts'
import { body, documentWith, paragraph, sentence, words } from '../scoring/lexical.ts'

const tree = body(paragraph(`${words(60)} It is the the end,, of it. ${sentence(40, 200)} ${sentence(60, 300)}`))
const scored = craft(documentWith(tree))

describe('the findings of a text in the editor', () => {
  it('are together by rule, the greatest gain first, and add up to what was lost', () => {
    const groups = findingsByRule(scored)
    const gains = groups.map(({ gain }) => gain)
    expect(gains).toEqual(gains.toSorted((a, b) => b - a))
    expect(gains.reduce((sum, gain) => sum + gain, 0)).toBeCloseTo(100 - scored.score, 5)
    const long = groups.find(({ rule }) => rule === 'long-sentence')
    expect(long?.findings.map(({ data }) => data?.tokens)).toEqual([60, 40])
    expect(new Set(groups.map(({ rule }) => rule)).size).toBe(groups.length)
  })

  it('quote the words that they are about, long ones shortened, and nothing where there is no place', () => {
    const quoted = (rule: string) =>
      scored.findings.filter((one) => one.rule === rule).map((one) => excerptOf(tree, one))
    expect(quoted('doubled-word')).toEqual(['the the'])
    expect(quoted('odd-punctuation')).toEqual([',,'])
    expect(quoted('long-sentence')[0]).toMatch(/^W300w w301w .*…$/)
    expect(quoted('thin-text')).toEqual([null])
  })
})
