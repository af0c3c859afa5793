import { describe, expect, it } from 'vitest'
import { languageProfile } from '../../src/text/languageProfile.ts'
import { wordsOf } from '../../src/text/wordsOf.ts'

describe('languageProfile', () => {
  it.each([
    ['en', 'Some text', 'en', 1],
    ['pt-BR', 'Algum texto', 'pt', 1.06],
    ['zh_CN', '一些文字', 'zh', 1.57],
    ['JA', '漢字とかな', 'ja', 2.74],
    ['en', '', 'en', 1],
  ])('takes the tag %s for %j as %s', (language, text, name, unit) => {
    expect(languageProfile(language, text)).toMatchObject({ name, unit })
  })

  it.each([
    [null, '一些文字', 'script:han', 1.57],
    [null, 'これはペンです', 'script:kana', 2.74],
    [null, '이것은 글입니다', 'script:hangul', 0.75],
    [null, 'Немного текста', 'script:cyrillic', 1],
    ['xx', 'Some text', 'script:latin', 1],
    ['constructor', 'Some text', 'script:latin', 1],
    [null, '', 'script:latin', 1],
  ])('goes by the script where the tag %s says nothing of %j', (language, text, name, unit) => {
    expect(languageProfile(language, text)).toMatchObject({ name, unit })
  })

  it('does not believe a tag whose script the text is not written in', () => {
    expect(languageProfile('en', '这一篇文章完全是用中文写的').unit).toBe(1.57)
    expect(languageProfile('zh', 'All of this is English').unit).toBe(1)
  })

  it('believes the tag of a Chinese text with many English terms', () => {
    expect(languageProfile('zh', '我们用 Kubernetes and Envoy and gRPC 做服务').name).toBe('zh')
  })
})

describe('wordsOf', () => {
  it('counts English-word equivalents as a whole number', () => {
    expect(wordsOf(1570, { unit: 1.57 })).toBe(1000)
    expect(wordsOf(3, { unit: 2 })).toBe(2)
    expect(wordsOf(0, { unit: 1.57 })).toBe(0)
  })
})
