import { describe, expect, it } from 'vitest'
import { termText } from '../../src/admin/explain/termText.ts'
import { ZH_TERMS } from '../../src/admin/explain/ZH_TERMS.ts'
import { deskTranslations } from '../../src/admin/messages/deskTranslations.ts'
import { en } from '../../src/admin/messages/en.ts'
import { zh } from '../../src/admin/messages/zh.ts'
import { dayText } from '../../src/admin/text/dayText.ts'
import { figureText } from '../../src/admin/text/figureText.ts'
import { instantText } from '../../src/admin/text/instantText.ts'
import { monthText } from '../../src/admin/text/monthText.ts'
import { shareText } from '../../src/admin/text/shareText.ts'
import { textFor } from '../../src/admin/text/textFor.ts'
import { LOSS_FIGURES } from '../../src/reports/LOSS_FIGURES.ts'
import { SCORE_FIGURES } from '../../src/reports/SCORE_FIGURES.ts'
import { SCORECARD_FIGURES } from '../../src/scorecards/SCORECARD_FIGURES.ts'
import { mendZh } from '../../src/scoring/messages/mendZh.ts'

const english = textFor({ language: 'en', translations: deskTranslations.en })
const chinese = textFor({ language: 'zh', translations: deskTranslations.zh })

describe('what the desk says', () => {
  it('has the same places for values in both languages', () => {
    const slotsOf = (message: string) => [...message.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
    for (const key of Object.keys(en) as (keyof typeof en)[]) expect(slotsOf(zh[key]), key).toEqual(slotsOf(en[key]))
  })

  it('fills its values in', () => {
    expect(english.t('showAll', { n: 42 })).toBe('Show all 42')
    expect(chinese.t('showAll', { n: 42 })).toBe('显示全部 42 项')
  })

  it("takes a host's own words before its own", () => {
    const text = textFor({ language: 'en', translations: { contentOps: { craft: 'Form' } } })
    expect([text.t('craft'), text.t('words')]).toEqual(['Form', 'Words'])
  })

  it('is English in a language that it does not know, with the numbers of that language', () => {
    const german = textFor({ language: 'de', translations: {} })
    expect(german.t('craft')).toBe('Craft')
    expect(figureText(1234.5, 'count', german.locale)).toBe('1.234,5')
  })

  it('survives a language code that Intl does not accept', () => {
    expect(textFor({ language: 'not a tag' }).locale).toBe('en')
  })
})

describe('a figure in words', () => {
  it('is a dash when it is unknown, which is not 0', () => {
    for (const kind of ['count', 'points', 'percent', 'whole'] as const) {
      expect(figureText(null, kind, 'en')).toBe('—')
      expect(figureText(0, kind, 'en')).toContain('0')
    }
  })

  it('has the digits of its kind', () => {
    expect(figureText(1 / 3, 'count', 'en')).toBe('0.33')
    expect(figureText(80, 'points', 'en')).toBe('80.0')
    expect(figureText(0.8049, 'percent', 'en')).toBe('80%')
    expect(figureText(12345.4, 'whole', 'en')).toBe('12,345')
    expect(figureText(1.2816, 'exact', 'en')).toBe('1.2816')
    expect([0, 0.0031, 0.5, 1.256].map((lost) => figureText(lost, 'loss', 'en'))).toEqual([
      '0',
      '−0.003',
      '−0.5',
      '−1.26',
    ])
  })

  it('tells days and months without moving them to another zone', () => {
    expect(dayText('2026-11-01', 'en')).toBe('Nov 1, 2026')
    expect(dayText('2026-11-01', 'zh')).toBe('2026年11月1日')
    expect(monthText('2026-01', 'en', 'short')).toBe('Jan')
    expect(monthText('2026-01', 'zh', 'full')).toBe('2026年1月')
  })

  it('tells a moment by the clocks of the zone that days are counted in', () => {
    const text = instantText('2026-11-22T23:30:00Z', 'en', 'Europe/Berlin')
    expect(text).toContain('Nov 23, 2026')
    expect(text).toContain('GMT+1')
    expect(instantText('2026-07-22T12:00:00Z', 'zh', 'UTC')).toContain('UTC')
  })

  it('writes the part of a co-author as a fraction, and one without a sign of its own in decimals', () => {
    expect([0.5, 0.333333, 0.666667, 0.25].map((share) => shareText(share, 'en'))).toEqual(['½', '⅓', '⅔', '¼'])
    expect([1, 0.142857, 0.334].map((share) => shareText(share, 'en'))).toEqual(['1', '0.142857', '0.334'])
  })
})

describe('an explanation in Chinese', () => {
  it('has a Chinese sentence for the formula of every figure', () => {
    const formulas = [
      ...[...SCORECARD_FIGURES.values(), ...SCORE_FIGURES.values()].map(({ formula }) => formula.expression),
      ...[...LOSS_FIGURES.values()].map(({ expression }) => expression),
    ]
    expect(formulas.filter((expression) => !Object.hasOwn(ZH_TERMS, expression))).toEqual([])
  })

  it('says a phrase that it does not know as the report does', () => {
    expect(termText('a new phrase', chinese)).toBe('a new phrase')
    expect(termText('actual ÷ target', english)).toBe('actual ÷ target')
  })

  it('has a Chinese name for every rule', () => {
    const rules = Object.keys(mendZh)
    expect(rules.filter((rule) => !/[\u4e00-\u9fff]/.test(termText(`rule.${rule}`, chinese)))).toEqual([])
    expect(termText('rule.long-sentence', english)).toBe('long sentence')
  })

  it('names the dimension of a loss', () => {
    expect(termText('lost.sources', chinese)).toBe('来源：扣分')
    expect(termText('weight.sources', english)).toBe('Sources: points at stake')
  })
})
