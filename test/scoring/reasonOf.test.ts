import { describe, expect, it } from 'vitest'
import { en } from '../../src/scoring/messages/en.ts'
import { zh } from '../../src/scoring/messages/zh.ts'
import { reasonOf } from '../../src/scoring/reasonOf.ts'

const places = (message: string) => [...message.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort()

describe('reasonOf', () => {
  it('says a reason with its numbers in English and in Chinese', () => {
    const finding = { rule: 'long-paragraph', data: { words: 420, limit: 150 } }
    expect(reasonOf(finding, 'en')).toBe('A paragraph of 420 words; more than 150 are hard to read in one piece.')
    expect(reasonOf(finding, 'zh')).toBe('一个段落有 420 词；超过 150 词就难以一口气读完。')
  })

  it('says one without a plural', () => {
    expect(reasonOf({ rule: 'missing-image', data: { images: 1, target: 1500, needed: 2 } }, 'en')).toBe(
      'The text has 1 image; one with a target of 1500 words calls for 2.',
    )
  })

  it('says how many places a finding stands for', () => {
    expect(reasonOf({ rule: 'missing-author', data: { more: 3 } }, 'en')).toBe(
      'No author is credited. 3 places of this kind are counted together here.',
    )
  })

  it('gives a rule that it does not know the reason that was stored', () => {
    expect(reasonOf({ rule: 'toString', reason: 'An old reason.' }, 'zh')).toBe('An old reason.')
  })

  it('keeps text of the document as it is', () => {
    expect(reasonOf({ rule: 'placeholder', data: { text: '$& {more}' } }, 'en')).toContain('“$& {more}”')
  })

  it.each(Object.keys(en))('has the same numbers in both languages for %s', (rule) => {
    expect(places(Object.entries(zh).find(([name]) => name === rule)?.[1] ?? '')).toEqual(
      places(Object.entries(en).find(([name]) => name === rule)?.[1] ?? ''),
    )
  })
})
