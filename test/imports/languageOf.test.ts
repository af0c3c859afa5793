import { describe, expect, it } from 'vitest'
import { languageOf } from '../../src/imports/languageOf.ts'

const language = (path: string, frontMatter = {}, fallback: string | null = 'en') =>
  languageOf({ frontMatter, path, fallback })

describe('languageOf', () => {
  it('prefers the front matter and writes it in canonical form', () => {
    expect(language('_articles/de/a.md', { lang: 'zh-hans' })).toBe('zh-Hans')
    expect(language('a.md', { locale: 'pt_BR.UTF-8' })).toBe('pt-BR')
  })

  it.each([
    ['_articles/zh-hant/a.md', 'zh-Hant'],
    ['content/zh/blog/x/index.md', 'zh'],
    ['_articles/pcm/a.md', 'pcm'],
    ['es-419/a.md', 'es-419'],
    ['posts/a.de.md', 'de'],
  ])('reads it from the place of %s', (path, expected) => {
    expect(language(path)).toBe(expected)
  })

  it.each(['no-more-meetings/index.md', 'lib/a.md', 'is-it-done/a.md', 'go/a.md', 'bin/new/a.md', 'a.min.md'])(
    'takes no word of %s for a language',
    (path) => {
      expect(language(path)).toBe('en')
    },
  )

  it('leaves the language open without a fallback', () => {
    expect(language('a.md', { lang: 'not a tag' }, null)).toBeNull()
  })
})
